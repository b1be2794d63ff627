const lastTime = 'understudy:renewed'
const apartMs = 60_000

/**
 * Where the console was replaced while this page was open, its parts are gone by their old names: the page is fetched anew,
 * at the same address. Not twice in a minute, nor offline: then it is an outage, which says so itself.
 */
export function renewWhenReplaced(): void {
  addEventListener('vite:preloadError', () => {
    if (!navigator.onLine) return
    if (Date.now() - Number(sessionStorage.getItem(lastTime) ?? 0) < apartMs) return
    sessionStorage.setItem(lastTime, String(Date.now()))
    location.reload()
  })
}
