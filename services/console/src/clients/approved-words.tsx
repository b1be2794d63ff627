import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { approvedWords as words } from '../words/ways-words.ts'
import type { Ways } from './ways-fields.ts'

type Template = Ways['templates'][number]

interface ApprovedWordsProps {
  readonly clientId: string
  readonly templates: readonly Template[]
  readonly mayWrite: boolean
}

/** What may be sent in the client's name as it stands; a change is the next version. */
export function ApprovedWords({ clientId, templates, mayWrite }: ApprovedWordsProps) {
  return (
    <section className="panel" aria-labelledby="approved">
      <div className="part-head">
        <h3 id="approved">{words.title}</h3>
      </div>
      <p className="quiet">{words.about}</p>
      {templates.length === 0 && <p>{words.none}</p>}
      <ul className="approved">
        {templates.map((template) => (
          <li key={template.name}>
            <strong>{template.name}</strong>{' '}
            <span className="quiet">{words.by(template.version, template.approvedBy)}</span>
            <blockquote>{template.text}</blockquote>
            {mayWrite && (
              <>
                <TemplateForm clientId={clientId} template={template} />
                <CommandForm
                  title={words.retire(template.name)}
                  fields={[]}
                  touched={[aboutClientKey]}
                  send={words.retireSend}
                  command={() =>
                    api.POST('/v1/clients/{clientId}/templates/retire', {
                      params: { path: { clientId } },
                      body: { name: template.name },
                    })
                  }
                  isSecond
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <TemplateForm clientId={clientId} />}
    </section>
  )
}

/** New words, or the next version of those that are there, which keep their name. */
function TemplateForm({ clientId, template }: { readonly clientId: string; readonly template?: Template }) {
  const fields: readonly FormField[] = [
    ...(template === undefined ? [{ name: 'name', label: words.name, kind: 'text' } as const] : []),
    { name: 'approvedBy', label: words.approvedBy, kind: 'text', initial: template?.approvedBy ?? '' },
    { name: 'text', label: words.text, hint: words.textHint, kind: 'long', initial: template?.text ?? '' },
  ]
  return (
    <CommandForm
      title={template === undefined ? words.keep : words.change(template.name)}
      fields={fields}
      touched={[aboutClientKey]}
      keptAs={`template:${clientId}:${template?.name ?? ''}`}
      send={words.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/templates', {
          params: { path: { clientId } },
          body: {
            name: template?.name ?? given.text('name'),
            ...{ text: given.text('text'), approvedBy: given.text('approvedBy') },
          },
        })
      }
    />
  )
}
