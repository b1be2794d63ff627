import { Button, Textarea } from '@mantine/core'
import { CopyButton } from '../settings/copy-button.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { decisions } from './decisions.ts'

/** What the viewer was writing when it was decided by another: nothing of it is lost, and nothing of it was sent. */
export function UnsentDecision({ escalationId }: { readonly escalationId: string }) {
  const [{ why }, change] = decisions.useDraft(escalationId)
  if (why.trim() === '') return null
  return (
    <div className="unsent">
      <p role="status">{escalationsTexts.itWasDecidedMeanwhile}</p>
      <Textarea
        label={escalationsTexts.whatYouWereWriting}
        autosize
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => change({ why: currentTarget.value })}
      />
      <div className="answers-bar">
        <CopyButton text={why} what="text" />
        <Button size="xs" variant="default" onClick={() => change({ why: '' })}>
          {escalationsTexts.throwItAway}
        </Button>
      </div>
    </div>
  )
}
