import { useEffect, useRef } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { errorsBeside } from '../api/field-errors.ts'
import { pathWords } from '../words/contract-words.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon } from './icon.tsx'
import { ReasonText } from './reason-text.tsx'

interface RefusalProps {
  readonly error: Error | null
  /** Fields that say themselves what is wrong with them, by their names in what is sent. */
  readonly marked?: readonly string[]
  /** What was not done, where there is a word for it. */
  readonly title?: string
}

/** Why something was not done: every reason, and what would satisfy it. Nothing was changed. */
export function Refusal({ error, marked = [], title = frameTexts.itWasNotDone }: RefusalProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null) goToFirstMarked(place.current?.closest('form') ?? place.current?.parentElement)
  }, [error])
  if (error === null) return null
  return (
    <div className="refusal" role="alert" ref={place}>
      <strong>
        <Icon name="alert" /> {title}
      </strong>
      <Why error={error} marked={marked} />
    </div>
  )
}

/** Whoever sent a form mends it next; whoever has gone elsewhere meanwhile stays there. */
function goToFirstMarked(form: HTMLElement | null | undefined): void {
  const { activeElement: here, body } = document
  if (here === null || here === body || form?.contains(here))
    form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
}

function Why({ error, marked }: { readonly error: Error; readonly marked: readonly string[] }) {
  const { reasons, errors } = error instanceof ApiProblem ? error : { reasons: [], errors: [] }
  const beside = errorsBeside(error, marked)
  if (reasons.length === 0 && errors.length === 0) return <p>{error.message}.</p>
  if (reasons.length === 0 && beside.length === 0) return <p>{frameTexts.mendWhatIsMarked}</p>
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.message}`}>
          <ReasonText reason={reason} />
        </li>
      ))}
      {beside.map(({ path, words }) => (
        <li key={path}>
          {pathWords(path)}: {words}.
        </li>
      ))}
    </ul>
  )
}
