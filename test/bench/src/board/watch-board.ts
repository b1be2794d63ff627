/**
 * Runs in the page before its own code: when rows are there and the board no longer says that it is busy, by the page's
 * clock, which begins with the navigation; and how long after the last thing that somebody did it was so again.
 */
export const watchBoard = `{
  let since = 0, wasBusy = false
  const note = ({ timeStamp }) => { since = timeStamp }
  addEventListener('change', note, true)
  addEventListener('click', note, true)
  const shown = (call) => requestAnimationFrame(() => setTimeout(call))
  const look = () => {
    const board = document.getElementById('board')
    const busy = board?.getAttribute('aria-busy') === 'true'
    if (!busy && wasBusy) shown(() => { window.answeredMs = performance.now() - since })
    if (!busy && window.usableMs === undefined && board?.querySelector('tr.row')) {
      window.usableMs = 0
      shown(() => { window.usableMs = performance.now() })
    }
    wasBusy = busy
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] })
}`
