import { Loader } from '@mantine/core'

export function Waiting() {
  return (
    <main className="alone" aria-busy="true">
      <Loader aria-label="Loading" />
    </main>
  )
}
