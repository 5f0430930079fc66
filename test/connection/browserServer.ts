// The web worker's bundle, run in a context that has what a worker has and nothing of Node, and a connection to
// it over a message channel. What the bundle would need beyond that fails here as it would in a browser.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { TestClient, type UriFiles } from './client.ts';

export function startBrowserServer(bundle: string, files: UriFiles): { readonly client: TestClient; readonly stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  const ports: MessagePort[] = [port1, port2];
  class WorkerChannel extends MessageChannel {
    constructor() {
      super();
      ports.push(this.port1, this.port2);
    }
  }
  const self = {
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: (message: unknown) => {
      port1.postMessage(message);
    },
    set onmessage(handler: (event: { readonly data: unknown }) => void) {
      port1.on('message', (data: unknown) => {
        handler({ data });
      });
    },
  };
  const globals = { self, MessageChannel: WorkerChannel, setTimeout, clearTimeout, performance, TextEncoder, TextDecoder, console, URL };
  runInContext(readFileSync(bundle, 'utf8'), createContext(globals), { filename: bundle });
  const client = new TestClient(createMessageConnection(new PortReader(port2), new PortWriter(port2)), files);
  const stop = (): void => {
    client.dispose();
    for (const port of ports) port.close();
  };
  return { client, stop };
}

class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  listen(callback: DataCallback): Disposable {
    this.#port.on('message', callback);
    return { dispose: () => this.#port.off('message', callback) };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  write(message: Message): Promise<void> {
    this.#port.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    this.#port.close();
  }
}
