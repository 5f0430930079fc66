// What the compiler cannot hold: total switches, awaited promises, no way around the types, no clock, chance or
// locale in the engine, and no regular expression whose time grows faster than its input.
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders of the engine: what they give back depends on nothing but what they are given. */
const engine = [
  'text',
  'document',
  'config',
  'schema',
  'scoring',
  'checks',
  'portfolio',
  'evidence',
  'workspace',
  'pictures',
  'features',
  'audiences',
].map((folder) => `server/src/${folder}/**/*.ts`);

const clock = 'The engine takes today as an input, so that every run can be repeated.';
const chance = 'The engine gives the same answer every time.';
const locale = 'The engine gives the same answer on every machine, whatever its language.';
const outside = 'The engine has no outside world.';
const localeMethods = [
  'localeCompare',
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'toLocaleDateString',
  'toLocaleTimeString',
];

const totalSwitch = {
  selector: 'SwitchStatement[discriminant.property.name="kind"] > SwitchCase[test=null]',
  message: 'Our own unions are switched over in full, so that a new variant does not compile until every switch knows it.',
};

export default defineConfig(
  { ignores: ['dist/', '.tsbuild/', '.vscode-test/', 'node_modules/', 'server/src/schema/builtinJson.ts'] },
  {
    plugins: { regexp },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250 }],
      // Text of the workspace is untrusted input, so no expression may take more than linear time for it.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-empty-capturing-group': 'error',
      'regexp/no-empty-lookarounds-assertion': 'error',
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-lazy-ends': 'error',
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-optional-assertion': 'error',
      'regexp/no-unused-capturing-group': 'error',
      'regexp/no-useless-assertions': 'error',
      'regexp/no-useless-backreference': 'error',
      'regexp/no-useless-flag': 'error',
    },
  },
  {
    // No compiler looks at these, so a name that was never imported would be found by the person who runs them.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'Buffer',
          'URL',
          'URLSearchParams',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'AbortSignal',
          'globalThis',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Only brands are asserted, each in the one function that makes it, with the reason beside it.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // A default is for unions of other libraries; below it is forbidden for our own.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // VS Code's disposables are told apart by their shape and not by their class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': ['error', totalSwitch],
    },
  },
  {
    files: engine,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Intl', message: locale },
        { name: 'console', message: outside },
        { name: 'process', message: outside },
        { name: 'setTimeout', message: clock },
        { name: 'performance', message: clock },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: chance },
        ...localeMethods.map((property) => ({ property, message: locale })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
        totalSwitch,
      ],
    },
  },
  {
    // A table of cases is read from top to bottom and gains nothing from being cut; what a test reads from JSON
    // is known to the test, an assertion narrows what comes behind it, and a number in a message is for a person.
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'regexp/no-super-linear-backtracking': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
);
