/**
 * A drawn chart is one picture with one name. The library names the groups of its marks too, which ARIA forbids for
 * groups without a role; a reader of the screen hears the picture's name and the table beside it.
 */
export function asPicture<Drawn extends Element>(drawn: Drawn): Drawn {
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  drawn.setAttribute('role', 'img')
  return drawn
}
