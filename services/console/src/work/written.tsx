import { Textarea } from '@mantine/core'
import { useFilled } from '../forms/use-filled.ts'
import { CopyButton } from '../settings/copy-button.tsx'
import { workTexts as words } from '../words/work-texts.ts'
import { useAskDraft } from './ask-form.tsx'
import { useBlockDraft } from './block-form.tsx'
import { useHandInDraft } from './hand-in-form.tsx'

/** What was written about work that is not the viewer's to go on with any more: it cannot be sent, and is not lost. */
export function Written({ itemId }: { readonly itemId: string }) {
  const text = useWritten(itemId)
  if (text === '') return null
  return (
    <div className="own-form">
      <Textarea
        label={words.whatYouHadWritten}
        description={words.toCopyItFrom}
        readOnly
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="answers-bar">
        <CopyButton text={text} what="text" />
      </div>
    </div>
  )
}

/** All that the viewer has written about a work item and not sent; empty where that is nothing. */
export function useWritten(itemId: string): string {
  const [{ note, links }] = useHandInDraft(itemId)
  const [{ text: question }] = useAskDraft(itemId)
  const [{ reason }] = useBlockDraft(itemId)
  const [{ text: comment = '' }] = useFilled(`comment:${itemId}`)
  const [{ note: flagged = '' }] = useFilled(`flag:${itemId}`)
  return [links, note, question, reason, String(flagged), String(comment)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}
