import type { DailyUpdate } from '@understudy/contract/http/rhythm'
import { InnerLink } from '../frame/inner-link.tsx'
import { updateTexts } from '../words/update-texts.ts'

type Line = DailyUpdate['completed'][number]

const parts = {
  completed: updateTexts.completed,
  inProgress: updateTexts.inProgress,
  blocked: updateTexts.blocked,
  questions: updateTexts.questions,
} as const
type Part = keyof typeof parts

/** What somebody said of a day, part by part; what is empty is left out. */
export function UpdateView({ update }: { readonly update: DailyUpdate }) {
  const said = (Object.keys(parts) as Part[]).filter((part) => update[part].length > 0)
  return (
    <div className="update-said">
      {said.map((part) => (
        <div key={part}>
          <h4>{parts[part]}</h4>
          <ul>
            {update[part].map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is ever moved
              <li key={index}>
                <Said line={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {update.note !== null && (
        <div>
          <h4>{updateTexts.note}</h4>
          <p>{update.note}</p>
        </div>
      )}
      {said.length === 0 && update.note === null && <p className="quiet">{updateTexts.saysNothing}</p>}
    </div>
  )
}

function Said({ line: { text, workItemId } }: { readonly line: Line }) {
  if (workItemId === undefined) return <>{text}</>
  return (
    <InnerLink to={{ page: 'board' }} query={`?item=${workItemId}`}>
      {text}
    </InnerLink>
  )
}
