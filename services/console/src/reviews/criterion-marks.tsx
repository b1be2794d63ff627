import type { Mark, Marks } from '@understudy/domain/quality/rubric'
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react'
import { reviewsTexts } from '../words/reviews-texts.ts'
import type { Rubric } from './draft.ts'

interface CriterionMarksProps {
  readonly rubric: Rubric
  readonly marks: Marks
  readonly mark: (criterionId: string, mark: Mark) => void
  /** What they come to so far. */
  readonly said: string
}

const choices: readonly { readonly key: string; readonly mark: Mark; readonly word: string }[] = [
  { key: '1', mark: 1, word: reviewsTexts.met },
  { key: '2', mark: 0.5, word: reviewsTexts.partly },
  { key: '3', mark: 0, word: reviewsTexts.notMet },
  { key: '0', mark: null, word: reviewsTexts.doesNotApply },
]

/** One row of marks a criterion. 1, 2, 3 and 0 mark the one that has the focus and go on to the next. */
export function CriterionMarks({ rubric, marks, mark, said }: CriterionMarksProps) {
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => focusCriterion(whole.current, 0), [])
  const press = (index: number) => (event: KeyboardEvent) => {
    const choice = choices.find(({ key }) => key === event.key)
    const criterion = rubric.criteria[index]
    if (choice === undefined || criterion === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    mark(criterion.id, choice.mark)
    focusCriterion(whole.current, Math.min(index + 1, rubric.criteria.length))
  }
  return (
    <div className="criteria" ref={whole}>
      <p className="quiet criteria-keys by-keys">
        {choices.map(({ key, word }) => (
          <Fragment key={key}>
            <kbd>{key}</kbd> {word.toLowerCase()}{' '}
          </Fragment>
        ))}
      </p>
      {rubric.criteria.map(({ id, text, critical, weight }, index) => (
        <fieldset
          key={id}
          className="choices criterion"
          onKeyDown={press(index)}
          data-failed={(critical && marks[id] === 0) || undefined}
        >
          <legend>
            {text}
            {critical && <span className="tag">{reviewsTexts.critical}</span>}
            {weight !== 1 && <span className="quiet"> {reviewsTexts.weighs(weight)}</span>}
          </legend>
          {choices.map((choice) => (
            <label key={choice.key} className="choice" data-mark={choice.key}>
              <input
                type="radio"
                name={id}
                checked={marks[id] === choice.mark}
                onChange={() => mark(id, choice.mark)}
              />
              <span>{choice.word}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="score" role="status">
        {said}
      </p>
    </div>
  )
}

/** The radio of a criterion that Tab would reach; past the last one, the verdict. */
function focusCriterion(whole: HTMLElement | null, index: number): void {
  const sets = whole?.closest('form')?.querySelectorAll('fieldset')
  const radios = [...(sets?.[index]?.querySelectorAll('input') ?? [])]
  const target = radios.find(({ checked }) => checked) ?? radios.find(({ disabled }) => !disabled)
  target?.focus({ preventScroll: index === 0 })
}
