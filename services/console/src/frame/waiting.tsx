import { Loader } from '@mantine/core'
import { frameTexts } from '../words/frame-texts.ts'

export function Waiting() {
  return (
    <main className="alone" aria-busy="true">
      <Loader aria-label={frameTexts.loading} />
    </main>
  )
}
