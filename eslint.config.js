import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Results must have the same bits on every engine, so src may not use what engines compute differently, nor anything
// that depends on the moment, the place or the language of the machine.
const engineMath = [
  'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot',
]
const bits = 'Engines differ in the last bits; use kernel/math.'
const chance = 'Draw from the keyed streams of kernel/draws.'
const language = 'Depends on the language of the machine.'
const moment = 'Depends on the moment; take the time as an argument.'
const textIsData = 'Text is data, not code.'
const anywhere = 'The core runs in Node and in a browser alike.'
const byName = 'Name the function, as in Math.sqrt, so that this check can see it.'

const accessTo = (name) => [
  `MemberExpression[computed=false] > Identifier.property[name=${name}]`,
  `MemberExpression[computed=true] > Literal.property[value=${name}]`,
  `ObjectPattern > Property[computed=false] > Identifier.key[name=${name}]`,
].join(', ')

const restrictedSyntax = [
  { selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]', message: bits },
  { selector: accessTo('/^(toLocale|localeCompare$)/'), message: language },
  { selector: ':not(MemberExpression, VariableDeclarator) > Identifier[name="Math"]', message: byName },
  { selector: 'VariableDeclarator[id.type="Identifier"] > Identifier.init[name="Math"]', message: byName },
  { selector: 'MemberExpression[computed=true][object.name="Math"]:not([property.type="Literal"])', message: byName },
]

const restricted = (names, message) => names.map((name) => ({ name, message }))
const machineGlobals = [
  ...restricted(['Intl', 'navigator'], language),
  ...restricted(['crypto'], chance),
  ...restricted(['eval', 'Function'], textIsData),
]
const coreGlobals = [
  ...restricted(['Date', 'performance'], moment),
  ...restricted(['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'setImmediate'], anywhere),
  ...restricted(['global', 'globalThis', 'self', 'window', 'document', 'localStorage'], anywhere),
]
const builtInModules = '^node:|^(buffer|child_process|crypto|fs|os|path|process|url|util|worker_threads)(/|$)'

const style = {
  '@typescript-eslint/consistent-type-imports': [
    'error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  // A declaration file for a package without types is found by reference alone.
  '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
  'eqeqeq': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'max-len': ['error', { code: 160, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true, ignoreRegExpLiterals: true }],
  'semi': ['error', 'never'],
  'quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: false }],
  'no-trailing-spaces': 'error',
  'no-tabs': 'error',
  'eol-last': 'error',
}

const deterministic = {
  'no-restricted-properties': ['error',
    ...engineMath.map((property) => ({ object: 'Math', property, message: bits })),
    { object: 'Math', property: 'random', message: chance },
  ],
  'no-restricted-syntax': ['error', ...restrictedSyntax],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
}

export default defineConfig(
  { ignores: ['dist/', 'docs/', 'out/', 'coverage/'] },
  tseslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: style },
  {
    files: ['src/**'],
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly' } },
    // A comment cannot switch a law off.
    linterOptions: { noInlineConfig: true },
    rules: {
      ...deterministic,
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...machineGlobals, ...coreGlobals],
      'no-restricted-imports': ['error', { patterns: [{ regex: builtInModules, message: anywhere }] }],
    },
  },
  {
    // Where Node begins: the command line and the Node entry may read files and clocks.
    files: ['src/cli.ts', 'src/node.ts', 'src/queue.ts', 'src/node-worker.ts', 'src/cli/**', 'src/node/**', 'src/queue/**'],
    rules: { 'no-restricted-globals': ['error', ...machineGlobals], 'no-restricted-imports': 'off' },
  },
  { files: ['src/cli.ts', 'src/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
