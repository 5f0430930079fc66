// The language server's host in a web worker: it reads nothing itself, so every file comes from the client.
import type { Host } from '../connection/host.ts';

const waiting: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.shift()?.();

export const browserHost: Host = {
  fileSystem: () => undefined,
  // A message to oneself waits behind those that have arrived, without the four milliseconds of a timer.
  yieldToEvents: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  rulePages: undefined,
  today: () => new Date().toISOString().slice(0, 10),
  delay(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return {
      cancel: () => {
        clearTimeout(timer);
      },
    };
  },
};
