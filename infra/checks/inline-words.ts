import { parseSync } from 'vite'
import type { Finding } from './finding.ts'
import { lineOf } from './line-of.ts'

const shown = /^services\/console\/src\/(?!words\/).*(?<![.]test)[.]tsx?$/
/** What a machine alone reads: fonts and selectors. */
const exempt = new Set(['services/console/src/frame/theme.ts', 'services/console/src/frame/use-keys.ts'])
const unreadAttribute =
  /^(class\w*|\w+Class|style|key|id|d|viewBox|href|to|src|type|role|rel|htmlFor|variant|size|color|icon|pattern|data-.*|autoComplete|inputMode|scope|media|aria-(keyshortcuts|controls|labelledby|describedby|live|current))$/
/** Attributes that are read whole, a single small word too. */
const readAttribute = /^(label|placeholder|title|alt|aria-label|description|hint|all)$/
const machineCalls =
  /^(querySelector|querySelectorAll|closest|matches|matchMedia|useMediaQuery|getElementById|addEventListener|removeEventListener|useKeys|Error|DateTimeFormat|Event)$/
/** The path of an icon. */
const drawn = /^[Mm]-?[\d.]/
const word = /\p{L}{2}/u
/** Two words, or one that begins as a sentence does: what a machine reads has neither. */
const readable = /[\p{L}\d’'][,.;:!?)]* +\(?[\p{L}\d“]|^\p{Lu}\p{Ll}/u

/** Words that people read belong into the catalogue, `services/console/src/words`, and into no component. */
export function checkInlineWords(file: string, text: string): Finding[] {
  if (!shown.test(file) || exempt.has(file)) return []
  const { program } = parseSync(file, text)
  return [...wordsIn(program as unknown as Node, { isChild: false })].map(({ start, said }) => ({
    where: `${file}:${lineOf(text, start)}`,
    say: `"${said.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}" is read by people: its place is services/console/src/words`,
  }))
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

interface Found {
  readonly start: number
  readonly said: string
}

/** `isChild`: between the tags of an element, where a single small word is read too. */
function* wordsIn(node: Node, { isChild }: { readonly isChild: boolean }): Generator<Found> {
  const said = saidBy(node, isChild)
  if (said !== undefined) yield { start: node.start, said }
  for (const [field, child] of Object.entries(node))
    if (!isUnread(node, field))
      for (const one of nodesOf(child)) yield* wordsIn(one, { isChild: staysChild(node, field, isChild) })
}

const nodesOf = (child: unknown): Node[] =>
  (Array.isArray(child) ? child : [child]).filter((one) => typeof one === 'object' && one !== null && 'type' in one)

function saidBy(node: Node, isChild: boolean): string | undefined {
  const { type, value } = node
  if (type === 'JSXText') return word.test(String(value)) ? String(value) : undefined
  if (type === 'Literal')
    return typeof value === 'string' && !drawn.test(value) && (isChild ? word : readable).test(value)
      ? value
      : undefined
  if (type !== 'TemplateElement') return undefined
  const { cooked = '' } = value as { readonly cooked?: string }
  return word.test(cooked) && (isChild || /\s/.test(cooked)) ? cooked : undefined
}

function staysChild(node: Node, field: string, isChild: boolean): boolean {
  const { type } = node
  if (type === 'JSXAttribute') return readAttribute.test(attributeName(node))
  if (type === 'JSXElement' || type === 'JSXFragment') return field === 'children'
  if (type === 'JSXExpressionContainer' || type === 'TemplateLiteral') return isChild
  if (type === 'ConditionalExpression') return isChild && field !== 'test'
  return type === 'LogicalExpression' && isChild && field === 'right'
}

/** Parts of the program that nobody is shown: names of things, what is compared, what only a machine is told. */
function isUnread(node: Node, field: string): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
    case 'ThrowStatement':
    case 'TSLiteralType':
      return true
    case 'BinaryExpression':
      return ['===', '!==', 'in'].includes(String(node['operator']))
    case 'SwitchCase':
      return field === 'test'
    case 'Property':
      return field === 'key' && node['computed'] !== true
    case 'JSXAttribute':
      return field === 'value' && unreadAttribute.test(attributeName(node))
    case 'CallExpression':
    case 'NewExpression':
      return field === 'arguments' && machineCalls.test(calleeOf(node['callee'] as Node))
    case 'MemberExpression':
      return field === 'property'
    default:
      return false
  }
}

const attributeName = (attribute: Node): string => String((attribute['name'] as Node)['name'] ?? '')

const calleeOf = (callee: Node): string =>
  String(callee.type === 'MemberExpression' ? (callee['property'] as Node)['name'] : callee['name'])
