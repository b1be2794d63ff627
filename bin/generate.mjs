import { generate } from './ready.mjs'

await generate()
