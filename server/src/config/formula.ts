// The language of a repository's own formulas: numbers, names of inputs, + − × ÷, brackets and a few functions.
// Reading is total and bounded, and nothing is ever run as code; what cannot be read is a problem at its place.
import { nearest } from '../document/nodeReader.ts';
import { span, type Span } from '../text/span.ts';
import { operators, tokensOf, type Operator, type Token } from './formulaTokens.ts';

/** How many values each function takes, and what it does. */
export const formulaFunctions = {
  min: { least: 2, most: 20, help: 'the smallest of its values' },
  max: { least: 2, most: 20, help: 'the largest of its values' },
  abs: { least: 1, most: 1, help: 'the value without its sign' },
  sqrt: { least: 1, most: 1, help: 'the square root' },
  round: { least: 1, most: 1, help: 'the nearest whole number' },
  floor: { least: 1, most: 1, help: 'the whole number below' },
  ceil: { least: 1, most: 1, help: 'the whole number above' },
} as const;
export type FunctionName = keyof typeof formulaFunctions;

export type Expression =
  /** Never negative; a minus sign is a node of its own. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly values: readonly Expression[] };

/** Offsets are those of the formula's own text. */
export interface FormulaProblem {
  readonly message: string;
  readonly span: Span;
}

export type ParsedFormula =
  { readonly kind: 'formula'; readonly expression: Expression } | { readonly kind: 'broken'; readonly problem: FormulaProblem };

/** In UTF-16 units; nobody reads a longer one. */
export const maxFormulaLength = 500;
/** How deep brackets, minus signs and functions may stand in one another. */
export const maxFormulaDepth = 32;

/** What a name of an input looks like, so that it can stand in a formula. */
export const namePattern = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(formulaFunctions, name);
}

/** Reads a formula. Which inputs there are is not asked here: see `namesIn`. */
export function parseFormula(text: string): ParsedFormula {
  if (text.trim() === '') return broken('The formula is empty.', span(0, text.length));
  if (text.length > maxFormulaLength)
    return broken(`The formula is longer than ${String(maxFormulaLength)} characters.`, span(maxFormulaLength, text.length));
  try {
    return { kind: 'formula', expression: new FormulaReader(text).whole() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'broken', problem: error.problem };
    throw error;
  }
}

/** Every use of a name, in the order of the text. */
export function namesIn(expression: Expression): readonly (Expression & { readonly kind: 'name' })[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'name':
      return [expression];
    case 'negative':
      return namesIn(expression.of);
    case 'operation':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.values.flatMap(namesIn);
  }
}

/** The expression as people write it, with only the brackets it needs; `shown` says what stands for a name. */
export function printFormula(expression: Expression, shown: (name: string) => string = (name) => name): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return shown(expression.name);
    case 'negative':
      return `−${expression.of.kind === 'operation' ? `(${printFormula(expression.of, shown)})` : printFormula(expression.of, shown)}`;
    case 'operation': {
      const { operator, left, right } = expression;
      const own = strength[operator];
      const inner = (side: Expression, least: number): string =>
        side.kind === 'operation' && strength[side.operator] < least ? `(${printFormula(side, shown)})` : printFormula(side, shown);
      return `${inner(left, own)} ${signs[operator]} ${inner(right, own + 1)}`;
    }
    case 'call':
      return `${expression.function}(${expression.values.map((value) => printFormula(value, shown)).join(', ')})`;
  }
}

const strength: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const signs: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
/** Ends the reading of one formula; it never leaves `parseFormula`. */
class Refusal extends Error {
  readonly problem: FormulaProblem;

  constructor(message: string, place: Span) {
    super(message);
    this.problem = { message, span: place };
  }
}

/** Reads by operator precedence, after Pratt: each operator knows how strongly it holds what is to its left. */
class FormulaReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  whole(): Expression {
    const expression = this.#expression(0);
    const rest = this.#next();
    if (rest.kind === 'end') return expression;
    if (rest.kind === 'close') throw new Refusal('This bracket closes nothing.', rest.span);
    throw this.#unexpected(rest);
  }

  #expression(least: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#peek().kind === 'operator' ? operators.get(this.#peek().text) : undefined;
      if (operator === undefined || strength[operator] <= least) return left;
      this.#next();
      left = { kind: 'operation', operator, left, right: this.#expression(strength[operator]) };
    }
  }

  #operand(): Expression {
    const token = this.#next();
    switch (token.kind) {
      case 'number': {
        const value = Number(token.text);
        if (!Number.isFinite(value)) throw new Refusal('This number is too large.', token.span);
        return { kind: 'number', value };
      }
      case 'name':
        return this.#peek().kind === 'open' ? this.#call(token) : this.#name(token);
      case 'operator':
        if (operators.get(token.text) === '-') return this.#inside(token, () => ({ kind: 'negative', of: this.#operand() }));
        throw new Refusal(`A number or an input is missing before "${token.text}".`, token.span);
      case 'open': {
        const inner = this.#inside(token, () => this.#expression(0));
        this.#close(token);
        return inner;
      }
      case 'close':
      case 'comma':
      case 'end':
        throw this.#missing(token);
      case 'other':
        throw this.#unexpected(token);
    }
  }

  #name(token: Token): Expression {
    if (isFunctionName(token.text))
      throw new Refusal(
        `"${token.text}" needs brackets around its values, as in ${token.text}(a${formulaFunctions[token.text].least > 1 ? ', b' : ''}).`,
        token.span,
      );
    return { kind: 'name', name: token.text, span: token.span };
  }

  #call(name: Token): Expression {
    const known = Object.keys(formulaFunctions);
    if (!isFunctionName(name.text)) {
      const near = nearest(name.text, known);
      const hint =
        near === undefined ? `There are ${known.join(', ')}; to multiply, write × before the bracket.` : `Did you mean "${near}"?`;
      throw new Refusal(`There is no function "${name.text}". ${hint}`, name.span);
    }
    const open = this.#next();
    const values = this.#inside(open, () => {
      const found = [this.#expression(0)];
      while (this.#peek().kind === 'comma') {
        this.#next();
        found.push(this.#expression(0));
      }
      return found;
    });
    this.#close(open);
    const { least, most } = formulaFunctions[name.text];
    if (values.length < least)
      throw new Refusal(`"${name.text}" needs at least ${String(least)} values with commas between them.`, name.span);
    if (values.length > most)
      throw new Refusal(`"${name.text}" takes ${most === 1 ? 'one value' : `at most ${String(most)} values`}.`, name.span);
    return { kind: 'call', function: name.text, values };
  }

  #inside<T>(token: Token, read: () => T): T {
    if (++this.#depth > maxFormulaDepth)
      throw new Refusal(`The formula nests more than ${String(maxFormulaDepth)} deep from here on.`, token.span);
    const result = read();
    this.#depth--;
    return result;
  }

  #close(open: Token): void {
    const token = this.#peek();
    if (token.kind === 'close') this.#next();
    else if (token.kind === 'end') throw new Refusal('The bracket that opens here is never closed.', open.span);
    else throw this.#unexpected(token);
  }

  #missing(token: Token): Refusal {
    const before = this.#tokens[this.#at - 2];
    if (before === undefined) return new Refusal('A number or an input is missing here.', token.span);
    if (token.kind === 'end' && before.kind === 'open') return new Refusal('The bracket that opens here is never closed.', before.span);
    return new Refusal(`A number or an input is missing after "${before.text}".`, before.span);
  }

  /** A token behind a complete value that goes on with nothing. */
  #unexpected({ kind, text, span: place }: Token): Refusal {
    if (kind === 'comma') return new Refusal('A comma stands only between the values of a function; decimals have a point.', place);
    if (text === '%') return new Refusal('There are no percentages in a formula; write 0.8 for 80 %.', place);
    if (kind === 'other')
      return new Refusal(`"${text}" means nothing here; there are + − × ÷, brackets, ${Object.keys(formulaFunctions).join(', ')}.`, place);
    return new Refusal(`An operator is missing before "${text}": one of + − × ÷.`, place);
  }

  #peek(): Token {
    const token = this.#tokens[this.#at];
    return token ?? { kind: 'end', text: '', span: span(0, 0) };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }
}

function broken(message: string, place: Span): ParsedFormula {
  return { kind: 'broken', problem: { message, span: place } };
}
