import { instructionsTexts } from '../words/instructions-texts.ts'
import { partsOf } from './parts-of-text.ts'

/** A text whose addresses can be followed, in a tab of their own. */
export function LinkedText({ text }: { readonly text: string }) {
  return <>{partsOf(text).map((part) => (part.isLink ? <OutLink key={part.from} href={part.text} /> : part.text))}</>
}

export function OutLink({ href }: { readonly href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="out-link">
      {href.replace(/^https?:\/\//, '')}
      <span className="unseen"> {instructionsTexts.opensInANewTab}</span>
    </a>
  )
}
