import type { Instructions, Submission } from '@understudy/contract/http/handed-in'
import { OutLink } from '../instructions/linked-text.tsx'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { isSame, type WhatChanged, whatChanged } from './what-changed.ts'

interface ChangesViewProps {
  readonly before: Submission
  readonly after: Submission
  readonly sop: Instructions['sop']
}

/** What was mended since the last round, so that nobody has to compare by eye. */
export function ChangesView({ before, after, sop }: ChangesViewProps) {
  const changed = whatChanged(before, after)
  return (
    <section aria-labelledby="changed" className="changed">
      <h3 id="changed">{reviewsTexts.changedSinceTheLastRound}</h3>
      {isSame(changed) ? (
        <p>{reviewsTexts.noteLinksAndRunAre}</p>
      ) : (
        <Changes changed={changed} textOf={(step) => sop?.steps[step - 1]?.text ?? reviewsTexts.step(step)} />
      )}
    </section>
  )
}

interface ChangesProps {
  readonly changed: WhatChanged
  readonly textOf: (step: number) => string
}

function Changes({ changed: { note, linksAdded, linksRemoved, steps }, textOf }: ChangesProps) {
  return (
    <ul className="changes">
      {note.length > 0 && (
        <li>
          <strong>{reviewsTexts.note}</strong> <Runs runs={note} />
        </li>
      )}
      {linksAdded.map((link) => (
        <li key={link}>
          <strong>{reviewsTexts.newLink}</strong> <OutLink href={link} />
        </li>
      ))}
      {linksRemoved.map((link) => (
        <li key={link}>
          <strong>{reviewsTexts.linkGone}</strong> <del>{link}</del>
        </li>
      ))}
      {steps.map(({ step, before, after }) => (
        <li key={step}>
          <strong>{textOf(step)}</strong> <del>{before ?? reviewsTexts.notTicked}</del>{' '}
          <ins>{after ?? reviewsTexts.notTicked}</ins>
        </li>
      ))}
    </ul>
  )
}

function Runs({ runs }: { readonly runs: WhatChanged['note'] }) {
  let from = 0
  return runs.map(({ kind, text }) => {
    const key = from
    from += text.length
    if (kind === 'same') return <span key={key}>{text}</span>
    return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
  })
}
