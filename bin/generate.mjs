import { generate } from './ready.mjs'

generate()
