import { createParse } from 'mathjs/number'

/** A node of the syntax tree of a formula: what its translation reads. */
export interface Node {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  /** Name of an operator; node of a called function. */
  readonly fn?: string | Node
  /** Operator as it was written. */
  readonly op?: string
  readonly implicit?: boolean
  readonly args?: readonly Node[]
  readonly content?: Node
  readonly condition?: Node
  readonly trueExpr?: Node
  readonly falseExpr?: Node
  readonly conditionals?: readonly string[]
  readonly params?: readonly Node[]
}

/** A record that knows its kind: the parser asks for `isNode` of the class and for `isConstantNode` and the like. */
class Part {
  declare readonly isNode: boolean
  declare readonly type: string
  static { Object.assign(this.prototype, { isNode: true }) }
}
const nodes = (type: string, ...members: readonly (keyof Node)[]): typeof Part => {
  const Kind = class extends Part {
    constructor(...given: readonly unknown[]) {
      super()
      members.forEach((member, n) => { Object.assign(this, { [member]: given[n] }) })
    }
  }
  Object.assign(Kind.prototype, { type, [`is${type}`]: true })
  return Kind
}

/**
 * mathjs's parser, which is given records to build its tree of in place of nodes that evaluate, print and typeset
 * themselves: nothing of a formula can run before it is translated, and a browser loads the parser alone. Kinds of node
 * without members are those that formulas may not have.
 */
const parse = createParse({
  ConstantNode: nodes('ConstantNode', 'value'),
  SymbolNode: nodes('SymbolNode', 'name'),
  ParenthesisNode: nodes('ParenthesisNode', 'content'),
  OperatorNode: nodes('OperatorNode', 'op', 'fn', 'args', 'implicit'),
  FunctionNode: nodes('FunctionNode', 'fn', 'args'),
  ConditionalNode: nodes('ConditionalNode', 'condition', 'trueExpr', 'falseExpr'),
  RelationalNode: nodes('RelationalNode', 'conditionals', 'params'),
  ...Object.fromEntries(['AccessorNode', 'ArrayNode', 'AssignmentNode', 'BlockNode', 'FunctionAssignmentNode', 'IndexNode', 'ObjectNode', 'RangeNode']
    .map((type) => [type, nodes(type)])),
  // How it reads a number: in decimal, or with the prefixes 0x, 0o and 0b.
  config: { number: 'number' }, numeric: Number,
  // It asks for functions that choose by the types of their arguments; a formula is always a text.
  typed: Object.assign((_: string, byTypes: { readonly string: (text: string) => unknown }) => byTypes.string, { addConversion() {} }),
})

/** The syntax tree of a formula. Throws SyntaxError on what mathjs cannot read. */
export const parseFormula = (text: string): Node => parse(text) as Node
