'use server'

import { ChangeView, changeView, ChooseStart, chooseStart, DeleteView, deleteView } from '@/lib/usecases/saved-views/change-view'
import { SaveView, saveView } from '@/lib/usecases/saved-views/save-view'
import { formAction } from '@/lib/web/form-action'

export const saveViewAction = formAction(SaveView, saveView)
export const changeViewAction = formAction(ChangeView, changeView)
export const deleteViewAction = formAction(DeleteView, deleteView)
export const chooseStartAction = formAction(ChooseStart, chooseStart)
