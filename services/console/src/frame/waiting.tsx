import { LoadingMark } from './loading-mark.tsx'

export function Waiting() {
  return (
    <main className="alone" aria-busy="true">
      <LoadingMark />
    </main>
  )
}
