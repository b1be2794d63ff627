import { type ComponentType, lazy } from 'react'
import { frameTexts } from '../words/frame-texts.ts'

const failed = new Set<() => void>()
const unstyled = new Set<HTMLLinkElement>()

addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && unstyled.add(target), { capture: true })

/** A part of the console could not be fetched; what the browser says of that is about files, and not for whoever reads it. */
export class PartNotFetched extends Error {
  constructor(cause: unknown) {
    super(navigator.onLine ? frameTexts.theConsoleDoesNotAnswer : frameTexts.youAreOffline, { cause })
  }
}

/** A part that is fetched when it is first needed. One that could not be stays failed until `fetchAgain`, or it would be asked for without end. */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        failed.add(renew)
        throw new PartNotFetched(error)
      }
    })
  let Part = attempt()
  const renew = () => {
    Part = attempt()
  }
  return (props) => <Part {...props} />
}

/** What could not be fetched is asked for anew when it is next shown; its styles at once, since nothing else asks twice. */
export function fetchAgain(): void {
  for (const renew of failed) renew()
  failed.clear()
  for (const link of unstyled) link.replaceWith(link.cloneNode())
  unstyled.clear()
}
