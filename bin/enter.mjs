// The door of every npm script: `node bin/enter.mjs FILE.ts …`. Runs on the Node that the machine has, makes the
// workspace ready and goes on under the packaged Node. Old syntax on purpose, so that an old Node can still say no.
var oldest = 20
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`Understudy needs Node ${oldest} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
import('./ready.mjs')
  .then((ready) => ready.makeReady())
  .then(() => import('./go-on.mjs'))
  .then((next) => {
    next.goOn(process.argv.slice(2))
  })
  .catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
