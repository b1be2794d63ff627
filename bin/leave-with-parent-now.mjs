import { leaveWithParent } from './leave-with-parent.mjs'

leaveWithParent()
