import '../forms/forms.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Unfold } from '../forms/unfold.tsx'
import { formWords } from '../words/form-words.ts'

interface RevokeCellsProps {
  /** What lets somebody in until it is revoked. */
  readonly of: { readonly id: string; readonly name: string; readonly revokedAt: string | null }
  readonly words: {
    readonly valid: string
    readonly revoked: string
    readonly revoke: string
    readonly revokeIt: string
    readonly revokeSays: string
  }
  readonly revoke: {
    readonly isPending: boolean
    readonly variables: string | undefined
    readonly mutate: (id: string) => void
  }
}

/** Whether a key or an address is still good, and how it is revoked: the last two cells of its row. */
export function RevokeCells(props: RevokeCellsProps) {
  const { of, words } = props
  return (
    <>
      <td>{of.revokedAt === null ? words.valid : words.revoked}</td>
      <td>{of.revokedAt === null && <Revoke {...props} />}</td>
    </>
  )
}

/** Asks once more, and says what comes of it. */
function Revoke({ of: { id, name }, words, revoke }: RevokeCellsProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="row-acts">
      <Unfold
        title={words.revoke}
        name={formWords.titleOf(words.revoke, name)}
        isOpen={isOpen}
        onToggle={setIsOpen}
        isDanger
      >
        <div className="command-form">
          <p className="field-wide">{words.revokeSays}</p>
          <div className="answers-bar field-wide">
            <Button
              size="xs"
              color="red.9"
              loading={revoke.isPending && revoke.variables === id}
              onClick={() => revoke.mutate(id)}
            >
              {words.revokeIt}
            </Button>
          </div>
        </div>
      </Unfold>
    </div>
  )
}
