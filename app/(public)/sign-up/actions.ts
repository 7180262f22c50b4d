'use server'

import { SignUp, signUp } from '@/lib/usecases/accounts/sign-up'
import { publicAction } from '@/lib/web/public-action'
import { readerLanguage } from '@/lib/web/reader-language'
import { requestAddress } from '@/lib/web/request'

export const signUpAction = publicAction(SignUp.omit({ language: true }), async (wish) =>
  signUp(SignUp.parse({ ...wish, language: await readerLanguage() }), await requestAddress()),
)
