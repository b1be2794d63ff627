import './palette-first.css'
import { frameTexts } from '../words/frame-texts.ts'

interface PaletteFirstProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** The palette's field alone, there at once: whatever is typed while the rest is fetched is kept, and the page has none of it. */
export function PaletteFirst({ text, onText, onClose }: PaletteFirstProps) {
  return (
    <div role="dialog" aria-modal="true" aria-label={frameTexts.goTo} className="palette-first">
      <input
        className="palette-input"
        // biome-ignore lint/a11y/noAutofocus: whoever opens it types next
        autoFocus
        aria-label={frameTexts.whereTo}
        placeholder={frameTexts.aPageAClientA}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <p className="palette-none quiet">{text === '' ? frameTexts.loading : frameTexts.searching}</p>
    </div>
  )
}
