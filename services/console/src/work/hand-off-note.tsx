import type { WorkItem } from '@understudy/contract/http/work-items'
import { useMemberNames } from '../escalations/use-names.ts'
import { OutLink } from '../instructions/linked-text.tsx'
import { itemTexts } from '../words/item-texts.ts'
import { workTexts } from '../words/work-texts.ts'

/** What whoever had it before left for whoever has it now. */
export function HandOffNote({ handOff }: { readonly handOff: NonNullable<WorkItem['handOff']> }) {
  const nameOf = useMemberNames(itemTexts.aColleague)
  const { from, text, next, open, links } = handOff
  return (
    <section className="hand-off" aria-labelledby="hand-off">
      <h3 id="hand-off">{workTexts.handedOverBy(nameOf(from))}</h3>
      {text !== undefined && <p>{text}</p>}
      {next !== null && (
        <p className="quiet">
          {workTexts.nextIsStep(next.step)}
          {next.text !== undefined && `: ${next.text}`}
        </p>
      )}
      {(open.length > 0 || links.length > 0) && (
        <ul className="changes">
          {open.map((question) => (
            <li key={question.text}>{workTexts.open(question.text)}</li>
          ))}
          {links.map((link) => (
            <li key={link}>
              <OutLink href={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
