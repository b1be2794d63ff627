import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { fetchAgain, PartNotFetched } from './fetched.tsx'
import { Notice } from './notice.tsx'
import { useBackOnline } from './use-back-online.ts'

interface BoundaryProps {
  /** Where the viewer is: whoever goes elsewhere leaves what failed behind. */
  readonly at: string
  /** What stands around the notice. */
  readonly around: (notice: ReactNode) => ReactNode
  readonly children: ReactNode
}

interface BoundaryState {
  readonly error: Error | undefined
  readonly at: string
}

/** What could not be fetched or drawn takes nothing else with it: it says so, and is tried again when somebody asks. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, at: this.props.at }

  static getDerivedStateFromError(thrown: unknown): Partial<BoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, before: BoundaryState): BoundaryState | null {
    if (at === before.at) return null
    if (before.error !== undefined) fetchAgain()
    return { error: undefined, at }
  }

  again = () => {
    fetchAgain()
    this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const isAway = error instanceof PartNotFetched
    return this.props.around(
      <Notice title={isAway ? error.message : frameTexts.thisCouldNotBeShown} icon="alert" role="alert">
        {isAway ? <GoesOn again={this.again} /> : <p>{frameTexts.nothingIsLostTryAgain(error.message)}</p>}
        <Button onClick={this.again}>{frameTexts.tryAgain}</Button>
      </Notice>,
    )
  }
}

function GoesOn({ again }: { readonly again: () => void }) {
  useBackOnline(again)
  return <p>{frameTexts.itGoesOnByItself}</p>
}
