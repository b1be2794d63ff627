import { useEffect, useRef } from 'react'
import { readKeysOn } from './keys-on.ts'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Single keys that do something while nobody types, and while they are switched on (WCAG 2.1.4). */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !readKeysOn()) return
      if (typesOrChooses(event.target) || isCovered()) return
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** Where letters mean something already: fields, and whatever lies over the page. */
function typesOrChooses(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role=dialog], [role=listbox]') !== null) return true
  return target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
}

/** Something lies over the page, and may not have the focus yet: what is typed is for it. */
const isCovered = () => document.querySelector('[aria-modal=true]') !== null
