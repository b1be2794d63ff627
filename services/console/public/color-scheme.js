// Before anything is drawn: the colours that were chosen the last time, so that a dark page does not open white.
let remembered = null
try {
  remembered = localStorage.getItem('mantine-color-scheme-value')
} catch {
  // Storage is switched off: follow the system.
}
const dark = matchMedia('(prefers-color-scheme: dark)').matches
const scheme = remembered === 'light' || remembered === 'dark' ? remembered : dark ? 'dark' : 'light'
document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
