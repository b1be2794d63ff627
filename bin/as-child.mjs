import { countInterruptsOnce } from './count-interrupts-once.mjs'
import { leaveWithParent } from './leave-with-parent.mjs'

countInterruptsOnce()
leaveWithParent()
