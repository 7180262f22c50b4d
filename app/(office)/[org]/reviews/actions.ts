'use server'

import { PublishVisit, publishVisit } from '@/lib/usecases/publishing/publish-visit'
import { PublishWave, publishWave } from '@/lib/usecases/publishing/publish-wave'
import { ApproveReport, approveReport } from '@/lib/usecases/reviews/approve-report'
import { ClearPhoto, clearPhoto } from '@/lib/usecases/reviews/clear-photo'
import { CorrectAnswer, correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { ExcludeVisit, excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { IncludeVisit, includeVisit } from '@/lib/usecases/reviews/include-visit'
import { PutBack, putBack } from '@/lib/usecases/reviews/put-back'
import { RejectReport, rejectReport } from '@/lib/usecases/reviews/reject-report'
import { ReopenReview, reopenReview } from '@/lib/usecases/reviews/reopen-review'
import { ReturnReport, returnReport } from '@/lib/usecases/reviews/return-report'
import { TakeReview, takeReview } from '@/lib/usecases/reviews/take-review'
import { UpholdAppeal, upholdAppeal } from '@/lib/usecases/reviews/uphold-appeal'
import { WithdrawVisit, withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { formAction } from '@/lib/web/form-action'

export const takeReviewAction = formAction(TakeReview, takeReview)
export const putBackAction = formAction(PutBack, putBack)
export const correctAnswerAction = formAction(CorrectAnswer, correctAnswer)
export const returnReportAction = formAction(ReturnReport, returnReport)
export const clearPhotoAction = formAction(ClearPhoto, clearPhoto)
export const approveReportAction = formAction(ApproveReport, approveReport)
export const rejectReportAction = formAction(RejectReport, rejectReport)
export const reopenReviewAction = formAction(ReopenReview, reopenReview)
export const upholdAppealAction = formAction(UpholdAppeal, upholdAppeal)
export const publishVisitAction = formAction(PublishVisit, publishVisit)
export const publishWaveAction = formAction(PublishWave, publishWave)
export const excludeVisitAction = formAction(ExcludeVisit, excludeVisit)
export const includeVisitAction = formAction(IncludeVisit, includeVisit)
export const withdrawVisitAction = formAction(WithdrawVisit, withdrawVisit)
