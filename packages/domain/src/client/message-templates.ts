import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { themeKey } from '../rework/theme.ts'

/** Words that a client has approved for what is sent in its name (domain, section 1). */
export interface ApprovedTemplate {
  readonly name: string
  readonly text: string
  readonly version: number
  readonly approvedBy: string
}

/** By the key of their name. */
export type ApprovedTemplates = Readonly<Record<string, ApprovedTemplate>>

export interface TemplateEvents {
  'client.message_template_saved': ApprovedTemplate
  'client.message_template_retired': { name: string }
}

const placeholder = /\{([^{}]*)\}/g

/** A new version; what it fills in is the title of an item, or a field of its tracker: {title}, {due_date}. */
export function saveTemplate(
  templates: ApprovedTemplates,
  id: string,
  { name, text, approvedBy }: Omit<ApprovedTemplate, 'version'>,
): Decision {
  const malformed = [...text.matchAll(placeholder)].flatMap(([whole, key = '']) =>
    /^[a-z][a-z0-9_]*$/.test(key) ? [] : [whole],
  )
  if (malformed.length > 0)
    return refused(
      'invalid_template',
      malformed.map((whole) =>
        reason('placeholder_malformed', `${whole} names no field`, 'Write {title} or {due_date}'),
      ),
    )
  const before = templates[themeKey(name)]
  if (before?.text === text && before.approvedBy === approvedBy) return accepted([], { version: before.version })
  const body = { name, text, approvedBy, version: (before?.version ?? 0) + 1 }
  const saved = { stream: 'client', id, type: 'client.message_template_saved', body } as const
  return accepted([saved], { version: body.version })
}

export function retireTemplate(templates: ApprovedTemplates, id: string, name: string): Decision {
  if (templates[themeKey(name)] === undefined)
    return refusedBecause('template_unknown', `There is no template ${name}`, 'Name one of the client’s')
  return accepted([{ stream: 'client', id, type: 'client.message_template_retired', body: { name } }])
}

export function evolveTemplates(
  templates: ApprovedTemplates,
  type: string,
  body: object,
): ApprovedTemplates | undefined {
  const { name = '' } = body as { name?: string }
  if (type === 'client.message_template_saved') return { ...templates, [themeKey(name)]: body as ApprovedTemplate }
  if (type !== 'client.message_template_retired') return undefined
  const { [themeKey(name)]: _, ...rest } = templates
  return rest
}

/** The words for one item, and the placeholders that nothing fills in, which stay as they are. */
export function filledTemplate(
  { text }: Pick<ApprovedTemplate, 'text'>,
  values: Readonly<Record<string, string>>,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>()
  const filled = text.replaceAll(placeholder, (whole, key: string) => {
    const value = values[key]
    if (value === undefined) missing.add(key)
    return value ?? whole
  })
  return { text: filled, missing: [...missing] }
}
