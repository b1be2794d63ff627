/** So many places are remembered that somebody was at. */
const most = 12
/** What stands for its content where this is gone: it is named, or is a line of a list. */
const regions = ['section', 'article', 'form', 'fieldset', 'li', 'tr', '[role=dialog]'].join()
const controls = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary'].join()
const lines = ['tr', 'li'].join()

/**
 * Whoever acts by keys stays where they were. A button that waits for an answer, a form that closes once it was sent and a row
 * that leaves its list lose the focus, which then is nowhere: the next Tab would begin at the top of the page. It goes back to
 * the button once this can be pressed again, to the next line of the list, to what held the form, or to where one was before.
 * The one place for this: acts and forms of all pages need do nothing.
 */
export function keepFocus(): void {
  let way: readonly HTMLElement[] = []
  let hasLeft = false
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    hasLeft = false
    way = [...way.filter((one) => one !== target), target].slice(-most)
  })
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget === null && target instanceof HTMLElement)
      queueMicrotask(() => {
        // They pressed beside it, and want to be nowhere.
        if (isNowhere() && target === way.at(-1) && isUsable(target)) hasLeft = true
      })
  })
  new MutationObserver((records) => {
    const last = way.at(-1)
    if (last === undefined || hasLeft || !isNowhere()) return
    if (last.isConnected) return goTo(last)
    const removal = removalOf(last, records)
    const beside = removal && near(last, removal)
    if (beside === undefined) way = before(way)
    const place = beside ?? way.at(-1) ?? pageOf(removal?.target)
    // What takes its place may have a first field of its own.
    if (place) setTimeout(() => isNowhere() && goTo(place))
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body

const isUsable = (element: HTMLElement) =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility()

function goTo(place: HTMLElement): void {
  if (!isUsable(place)) return
  if (!place.matches(controls) && !place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  if (place.matches(controls)) place.scrollIntoView({ block: 'nearest' })
}

/** Where one was before, as far as it is still there and nothing lies over it. */
function before(way: readonly HTMLElement[]): readonly HTMLElement[] {
  const scope = [...document.querySelectorAll('[aria-modal=true]')].at(-1) ?? document.querySelector('main')
  return way.filter((one) => scope?.contains(one) && one.checkVisibility())
}

/** The next line where a line is gone, and else what held it. */
function near(lost: Node, removal: MutationRecord): HTMLElement | undefined {
  const { removedNodes, nextSibling, previousSibling, target } = removal
  const isLine = [...removedNodes].some((node) => node instanceof Element && node.matches(lines) && node.contains(lost))
  const neighbours = isLine ? [nextSibling, previousSibling].map(controlIn) : []
  return neighbours.find((one) => one !== undefined) ?? holderOf(target)
}

/** What was taken out of something that is still there. */
function removalOf(lost: Node, records: readonly MutationRecord[]): MutationRecord | undefined {
  const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)))
  if (removal === undefined || removal.target.isConnected) return removal
  return removalOf(removal.target, records.slice(records.indexOf(removal) + 1))
}

/** The page, where something on it is gone. A page that took the place of another is read from its top. */
const pageOf = (target: Node | undefined): HTMLElement | undefined =>
  (target instanceof HTMLElement && target.closest<HTMLElement>('main')) || undefined

function controlIn(line: Node | null): HTMLElement | undefined {
  if (!(line instanceof HTMLElement) || !line.isConnected || !line.matches(lines)) return undefined
  return [...line.querySelectorAll<HTMLElement>(controls)].find(isUsable)
}

function holderOf(target: Node): HTMLElement | undefined {
  const from = target instanceof HTMLElement ? target : target.parentElement
  const holder = from?.closest<HTMLElement>(`details,${regions}`) ?? undefined
  return holder?.matches('details') ? (holder.querySelector<HTMLElement>(':scope > summary') ?? undefined) : holder
}
