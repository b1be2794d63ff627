/**
 * Runs in the page before its own code: when rows are there, and neither the board nor its counts say any more that they are busy, by the page's
 * clock, which begins with the navigation; and how long after a choice it was so again, told to whoever waits for it.
 */
export const watchBoard = `{
  let chosen, wasBusy = false
  addEventListener('change', ({ timeStamp }) => { chosen = timeStamp }, true)
  addEventListener('click', () => { chosen = undefined }, true)
  const shown = (call) => requestAnimationFrame(() => setTimeout(call))
  const look = () => {
    const board = document.getElementById('board')
    const busy = [board, document.querySelector('.tiles')].some((one) => one?.getAttribute('aria-busy') === 'true')
    const since = chosen
    if (!busy && wasBusy && since !== undefined) shown(() => window.tellAnswered?.(performance.now() - since))
    if (!busy && window.usableMs === undefined && board?.querySelector('tr.row')) {
      window.usableMs = 0
      shown(() => { window.usableMs = performance.now() })
    }
    wasBusy = busy
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] })
}`
