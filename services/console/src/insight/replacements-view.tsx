import '../forms/forms.css'
import { useReplacements } from '../api/use-insight.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Reading } from '../frame/reading.tsx'
import { drawWord, secondLookTexts as texts } from '../words/review-words.ts'

/** Who had other work looked at than the sample took, each with its reason; it leads to the review. */
export function ReplacementsView() {
  const replacements = useReplacements()
  const items = replacements.data?.items ?? []
  return (
    <section className="panel behind" aria-labelledby="replacements">
      <h2 id="replacements">{texts.replacements}</h2>
      <Reading of={replacements}>
        <p className="quiet">{items.length === 0 ? texts.noneReplaced : texts.replacementsAbout}</p>
        {items.map(({ reviewerId, name, count, replaced }) => (
          <details key={reviewerId} className="more">
            <summary>
              {name} <span className="quiet">{texts.times(count)}</span>
            </summary>
            <ul className="behind-list">
              {replaced.map(({ reviewId, how, drawKind, reason }) => (
                <li key={reviewId}>
                  <InnerLink to={{ page: 'reviews', id: reviewId }}>{reason}</InnerLink>{' '}
                  <span className="quiet">
                    {how === 'replaced' ? texts.replacedWord : texts.endedWord} · {drawWord(drawKind)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Reading>
    </section>
  )
}
