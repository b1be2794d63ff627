import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Told to whoever does not see what changed; the same twice is told twice. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00A0` : text
  for (const listener of listeners) listener()
}

export const useAnnounced = (): string => useSyncExternalStore(subscribe, () => said)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What somebody has just pressed, by its words: a button, or the form that they sent by a key. */
export function pressedWords(): string | undefined {
  const pressed = document.activeElement?.closest('button, form')
  if (!(pressed instanceof HTMLElement)) return undefined
  const name = pressed.getAttribute('aria-label')
  if (name !== null || pressed instanceof HTMLFormElement) return name ?? undefined
  const words = pressed.cloneNode(true) as HTMLElement
  for (const hint of words.querySelectorAll('[aria-hidden=true]')) hint.remove()
  return words.textContent?.trim() || undefined
}
