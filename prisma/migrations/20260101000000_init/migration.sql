-- Letters compare without case in addresses of mail.
CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper');

-- CreateEnum
CREATE TYPE "BranchKind" AS ENUM ('site', 'unit');

-- CreateEnum
CREATE TYPE "BranchState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "StandardState" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('on_site', 'telephone', 'written', 'web');

-- CreateEnum
CREATE TYPE "Purpose" AS ENUM ('routine', 'recheck', 'pilot', 'announced', 'self_check', 'competitor');

-- CreateEnum
CREATE TYPE "ScenarioKind" AS ENUM ('routine', 'complaint', 'return');

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'running', 'ended');

-- CreateEnum
CREATE TYPE "PublishPolicy" AS ENUM ('at_once', 'after_days', 'wave_end');

-- CreateEnum
CREATE TYPE "WaveState" AS ENUM ('open', 'provisional', 'closed');

-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('draft', 'open', 'assigned', 'accepted', 'in_progress', 'submitted', 'in_review', 'returned', 'approved', 'published', 'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "AbortReason" AS ENUM ('closed', 'recognised', 'unsafe', 'refused');

-- CreateEnum
CREATE TYPE "Scoring" AS ENUM ('pending', 'scored', 'excluded');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('offered', 'assigned', 'accepted', 'declined', 'expired', 'withdrawn');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('pending', 'approved', 'exported', 'paid', 'refused');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('photo', 'document');

-- CreateEnum
CREATE TYPE "EvidenceAudience" AS ENUM ('reviewers', 'published');

-- CreateEnum
CREATE TYPE "RetentionClass" AS ENUM ('evidence', 'identity', 'receipt');

-- CreateEnum
CREATE TYPE "ScoreCause" AS ENUM ('submitted', 'corrected', 'recalculated');

-- CreateEnum
CREATE TYPE "MessageSide" AS ENUM ('office', 'shopper');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'done', 'holding', 'confirmed', 'reopened');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('branches', 'standard');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('verify', 'sign_in', 'reset');

-- CreateEnum
CREATE TYPE "FigureOrigin" AS ENUM ('visit', 'imported');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "image" TEXT,
    "passwordHash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeToken" (
    "hash" TEXT NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "email" CITEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "industry" TEXT NOT NULL DEFAULT 'other',
    "baseLanguage" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Vilnius',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "jurisdiction" TEXT NOT NULL DEFAULT 'EU',
    "providerId" UUID,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "to" CITEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "onceKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "fromDate" DATE NOT NULL DEFAULT CURRENT_DATE,
    "toDate" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MembershipScope" (
    "organizationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "regionId" UUID NOT NULL,

    CONSTRAINT "MembershipScope_pkey" PRIMARY KEY ("organizationId","membershipId","regionId")
);

-- CreateTable
CREATE TABLE "BranchDuty" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE,

    CONSTRAINT "BranchDuty_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "regionIds" UUID[],
    "branchIds" UUID[],
    "shopperId" UUID,
    "tokenHash" TEXT NOT NULL,
    "invitedBy" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Preference" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("organizationId","userId","key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorUserId" UUID,
    "actorRole" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entries" INTEGER NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditSealMember" (
    "organizationId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "sealId" UUID NOT NULL,

    CONSTRAINT "AuditSealMember_pkey" PRIMARY KEY ("organizationId","entryId")
);

-- CreateTable
CREATE TABLE "Region" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "path" UUID[],
    "orderKey" TEXT NOT NULL DEFAULT 'm',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Branch" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "BranchKind" NOT NULL DEFAULT 'site',
    "timeZone" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "openingHours" JSONB NOT NULL DEFAULT '{}',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "state" "BranchState" NOT NULL DEFAULT 'open',
    "openedOn" DATE,
    "closedOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Branch_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BranchPlacement" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE,

    CONSTRAINT "BranchPlacement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Standard" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "industry" TEXT NOT NULL DEFAULT 'other',
    "templateKey" TEXT,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Standard_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StandardVersion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "standardId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "StandardState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "basedOnId" UUID,
    "updatedBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedBy" UUID,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StandardVersion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StandardSection" (
    "organizationId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "weightMilli" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "acceptableTenths" INTEGER,
    "desiredTenths" INTEGER,

    CONSTRAINT "StandardSection_pkey" PRIMARY KEY ("organizationId","standardVersionId","key")
);

-- CreateTable
CREATE TABLE "StandardCriterion" (
    "organizationId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "prompt" JSONB NOT NULL,
    "weightMilli" INTEGER NOT NULL,
    "bonus" BOOLEAN NOT NULL,
    "gate" TEXT,
    "chainLink" TEXT,
    "chainOwner" TEXT NOT NULL DEFAULT '',
    "revisionKind" TEXT NOT NULL DEFAULT 'new',

    CONSTRAINT "StandardCriterion_pkey" PRIMARY KEY ("organizationId","standardVersionId","key")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "standardId" UUID NOT NULL,
    "channel" "Channel" NOT NULL DEFAULT 'on_site',
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
    "publishPolicy" "PublishPolicy" NOT NULL DEFAULT 'wave_end',
    "publishAfterDays" INTEGER NOT NULL DEFAULT 0,
    "rotationDays" INTEGER NOT NULL DEFAULT 90,
    "bufferDays" INTEGER NOT NULL DEFAULT 0,
    "claimHours" INTEGER NOT NULL DEFAULT 48,
    "reportDueHours" INTEGER NOT NULL DEFAULT 24,
    "minimumVisits" INTEGER NOT NULL DEFAULT 3,
    "completenessTenths" INTEGER NOT NULL DEFAULT 800,
    "feeMinor" INTEGER NOT NULL DEFAULT 0,
    "expenseCapMinor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "payAfterDays" INTEGER NOT NULL DEFAULT 30,
    "staffNoticeOn" DATE,
    "noNoticeReason" TEXT,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Wave" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "state" "WaveState" NOT NULL DEFAULT 'open',
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" UUID,
    "figures" JSONB,

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Restatement" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "waveId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "oldService" INTEGER,
    "newService" INTEGER,
    "oldOfficial" INTEGER,
    "newOfficial" INTEGER,

    CONSTRAINT "Restatement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Scenario" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "ScenarioKind" NOT NULL DEFAULT 'routine',
    "content" JSONB NOT NULL,
    "orderKey" TEXT NOT NULL DEFAULT 'm',
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Shopper" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID,
    "alias" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "profile" JSONB NOT NULL DEFAULT '{}',
    "availability" JSONB NOT NULL DEFAULT '{}',
    "notes" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'active',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Shopper_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ShopperConflict" (
    "organizationId" UUID NOT NULL,
    "shopperId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShopperConflict_pkey" PRIMARY KEY ("organizationId","shopperId","branchId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "waveId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "reportNumber" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "purpose" "Purpose" NOT NULL DEFAULT 'routine',
    "state" "VisitState" NOT NULL DEFAULT 'draft',
    "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "slot" INTEGER NOT NULL,
    "windowStart" TIMESTAMP(0) NOT NULL,
    "windowEnd" TIMESTAMP(0) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "windowStartAt" TIMESTAMPTZ(0) NOT NULL,
    "windowEndAt" TIMESTAMPTZ(0) NOT NULL,
    "bufferDays" INTEGER NOT NULL DEFAULT 0,
    "feeMinor" INTEGER NOT NULL,
    "expenseCapMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "photosNeeded" INTEGER NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "regionId" UUID NOT NULL,
    "visitedOn" DATE,
    "dayPart" TEXT,
    "reportDueAt" TIMESTAMPTZ(3),
    "abortReason" "AbortReason",
    "endReason" TEXT NOT NULL DEFAULT '',
    "scoring" "Scoring" NOT NULL DEFAULT 'pending',
    "excludedReason" TEXT NOT NULL DEFAULT '',
    "replacesVisitId" UUID,
    "publishAt" TIMESTAMPTZ(3),
    "approvedBy" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    "origin" "FigureOrigin" NOT NULL DEFAULT 'visit',
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "VisitTransition" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "fromState" "VisitState" NOT NULL,
    "toState" "VisitState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byUserId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "VisitTransition_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "shopperId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "userId" UUID,
    "state" "AssignmentState" NOT NULL,
    "holds" BOOLEAN NOT NULL DEFAULT false,
    "holdsFrom" DATE NOT NULL,
    "holdsTo" DATE NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimExpiresAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "declineReason" TEXT NOT NULL DEFAULT '',
    "feeMinor" INTEGER NOT NULL,
    "expenseCapMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "payOn" DATE,
    "nickname" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "organizationId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "state" "PaymentState" NOT NULL DEFAULT 'pending',
    "feeMinor" INTEGER NOT NULL,
    "expenseMinor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "payOn" DATE,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("organizationId","assignmentId")
);

-- CreateTable
CREATE TABLE "Message" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "assignmentId" UUID,
    "authorUserId" UUID NOT NULL,
    "side" "MessageSide" NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MessageRead" (
    "organizationId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageRead_pkey" PRIMARY KEY ("organizationId","visitId","userId")
);

-- CreateTable
CREATE TABLE "Report" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "currentSubmission" INTEGER NOT NULL DEFAULT 0,
    "currentScore" INTEGER NOT NULL DEFAULT 0,
    "visitedAt" TIMESTAMPTZ(3),
    "purchaseMinor" INTEGER,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReportDraft" (
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "stamps" JSONB NOT NULL DEFAULT '{}',
    "facts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportDraft_pkey" PRIMARY KEY ("organizationId","reportId")
);

-- CreateTable
CREATE TABLE "DraftChange" (
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "conflict" JSONB,

    CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("organizationId","reportId","changeId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("organizationId","reportId","number")
);

-- CreateTable
CREATE TABLE "ReportAnswer" (
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "passed" BOOLEAN,
    "bonus" BOOLEAN NOT NULL,
    "earned" BIGINT NOT NULL,
    "possible" BIGINT NOT NULL,
    "loss" INTEGER NOT NULL,

    CONSTRAINT "ReportAnswer_pkey" PRIMARY KEY ("organizationId","reportId","criterionKey")
);

-- CreateTable
CREATE TABLE "AnswerCorrection" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "oldAnswer" JSONB NOT NULL,
    "newAnswer" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnswerCorrection_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReviewQuestion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "criterionKey" TEXT,
    "question" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewQuestion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReportScore" (
    "organizationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "cause" "ScoreCause" NOT NULL,
    "service" INTEGER,
    "official" INTEGER,
    "outcome" TEXT NOT NULL,
    "completeness" INTEGER,
    "incomplete" BOOLEAN NOT NULL,
    "boundLow" INTEGER,
    "boundHigh" INTEGER,
    "criticalFailures" INTEGER NOT NULL DEFAULT 0,
    "explanation" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" UUID,

    CONSTRAINT "ReportScore_pkey" PRIMARY KEY ("organizationId","reportId","revision")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL DEFAULT 'photo',
    "audience" "EvidenceAudience" NOT NULL DEFAULT 'reviewers',
    "retention" "RetentionClass" NOT NULL DEFAULT 'evidence',
    "hash" TEXT NOT NULL,
    "storedHash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clearedAt" TIMESTAMPTZ(3),
    "clearedBy" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StandardImage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "storedHash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StandardImage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Action" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "standardId" UUID NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "state" "ActionState" NOT NULL DEFAULT 'open',
    "holding" INTEGER NOT NULL DEFAULT 0,
    "chainLink" TEXT,
    "chainOwner" TEXT NOT NULL DEFAULT '',
    "openedByVisitId" UUID NOT NULL,
    "lastVisitId" UUID NOT NULL,
    "openedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "fileName" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB NOT NULL DEFAULT '{}',
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BranchRollup" (
    "organizationId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "waveId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "origin" "FigureOrigin" NOT NULL,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "sumService" BIGINT NOT NULL DEFAULT 0,
    "sumServiceSquares" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "sumOfficial" BIGINT NOT NULL DEFAULT 0,
    "sumOfficialSquares" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "gated" INTEGER NOT NULL DEFAULT 0,
    "criticalFailures" INTEGER NOT NULL DEFAULT 0,
    "incomplete" INTEGER NOT NULL DEFAULT 0,
    "excluded" INTEGER NOT NULL DEFAULT 0,
    "earned" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "possible" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "loss" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "BranchRollup_pkey" PRIMARY KEY ("organizationId","branchId","month","waveId","standardVersionId","regionId","channel","origin")
);

-- CreateTable
CREATE TABLE "SectionRollup" (
    "organizationId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "waveId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "origin" "FigureOrigin" NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "sumService" BIGINT NOT NULL DEFAULT 0,
    "sumServiceSquares" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "earned" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "possible" DECIMAL(60,0) NOT NULL DEFAULT 0,

    CONSTRAINT "SectionRollup_pkey" PRIMARY KEY ("organizationId","branchId","month","waveId","standardVersionId","regionId","channel","origin","sectionKey")
);

-- CreateTable
CREATE TABLE "CriterionRollup" (
    "organizationId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "waveId" UUID NOT NULL,
    "standardVersionId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "origin" "FigureOrigin" NOT NULL,
    "criterionKey" TEXT NOT NULL,
    "passed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "notApplicable" INTEGER NOT NULL DEFAULT 0,
    "couldNotCheck" INTEGER NOT NULL DEFAULT 0,
    "critical" INTEGER NOT NULL DEFAULT 0,
    "earned" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "possible" DECIMAL(60,0) NOT NULL DEFAULT 0,
    "loss" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "CriterionRollup_pkey" PRIMARY KEY ("organizationId","branchId","month","waveId","standardVersionId","regionId","channel","origin","criterionKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OneTimeToken_email_purpose_idx" ON "OneTimeToken"("email", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_onceKey_key" ON "MailMessage"("onceKey");

-- CreateIndex
CREATE INDEX "MailMessage_to_createdAt_idx" ON "MailMessage"("to", "createdAt");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "BranchDuty_organizationId_userId_idx" ON "BranchDuty"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "BranchDuty_organizationId_branchId_idx" ON "BranchDuty"("organizationId", "branchId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_at_idx" ON "AuditEntry"("organizationId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_subjectId_idx" ON "AuditEntry"("organizationId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_organizationId_number_key" ON "AuditSeal"("organizationId", "number");

-- CreateIndex
CREATE INDEX "AuditSealMember_organizationId_sealId_idx" ON "AuditSealMember"("organizationId", "sealId");

-- CreateIndex
CREATE INDEX "Branch_organizationId_name_idx" ON "Branch"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Branch_organizationId_code_key" ON "Branch"("organizationId", "code");

-- CreateIndex
CREATE INDEX "BranchPlacement_organizationId_branchId_idx" ON "BranchPlacement"("organizationId", "branchId");

-- CreateIndex
CREATE INDEX "BranchPlacement_organizationId_regionId_idx" ON "BranchPlacement"("organizationId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "StandardVersion_organizationId_standardId_number_key" ON "StandardVersion"("organizationId", "standardId", "number");

-- CreateIndex
CREATE INDEX "StandardCriterion_organizationId_standardVersionId_sectionK_idx" ON "StandardCriterion"("organizationId", "standardVersionId", "sectionKey");

-- CreateIndex
CREATE INDEX "Wave_organizationId_startsOn_idx" ON "Wave"("organizationId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Wave_organizationId_campaignId_name_key" ON "Wave"("organizationId", "campaignId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_organizationId_campaignId_key_key" ON "Scenario"("organizationId", "campaignId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Shopper_organizationId_userId_key" ON "Shopper"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Shopper_organizationId_alias_key" ON "Shopper"("organizationId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Shopper_organizationId_email_key" ON "Shopper"("organizationId", "email");

-- CreateIndex
CREATE INDEX "Visit_organizationId_waveId_state_idx" ON "Visit"("organizationId", "waveId", "state");

-- CreateIndex
CREATE INDEX "Visit_organizationId_branchId_visitedOn_idx" ON "Visit"("organizationId", "branchId", "visitedOn");

-- CreateIndex
CREATE INDEX "Visit_organizationId_state_windowEndAt_idx" ON "Visit"("organizationId", "state", "windowEndAt");

-- CreateIndex
CREATE INDEX "Visit_organizationId_windowStart_idx" ON "Visit"("organizationId", "windowStart");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_organizationId_reportNumber_key" ON "Visit"("organizationId", "reportNumber");

-- CreateIndex
CREATE INDEX "VisitTransition_organizationId_visitId_at_idx" ON "VisitTransition"("organizationId", "visitId", "at");

-- CreateIndex
CREATE INDEX "Assignment_organizationId_visitId_idx" ON "Assignment"("organizationId", "visitId");

-- CreateIndex
CREATE INDEX "Assignment_organizationId_shopperId_state_idx" ON "Assignment"("organizationId", "shopperId", "state");

-- CreateIndex
CREATE INDEX "Assignment_userId_state_idx" ON "Assignment"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_organizationId_visitId_shopperId_offeredAt_key" ON "Assignment"("organizationId", "visitId", "shopperId", "offeredAt");

-- CreateIndex
CREATE INDEX "Message_organizationId_visitId_at_idx" ON "Message"("organizationId", "visitId", "at");

-- CreateIndex
CREATE INDEX "Message_organizationId_at_idx" ON "Message"("organizationId", "at");

-- CreateIndex
CREATE INDEX "Report_organizationId_visitId_idx" ON "Report"("organizationId", "visitId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_organizationId_assignmentId_key" ON "Report"("organizationId", "assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_organizationId_receipt_key" ON "Submission"("organizationId", "receipt");

-- CreateIndex
CREATE INDEX "AnswerCorrection_organizationId_reportId_idx" ON "AnswerCorrection"("organizationId", "reportId");

-- CreateIndex
CREATE INDEX "ReviewQuestion_organizationId_reportId_idx" ON "ReviewQuestion"("organizationId", "reportId");

-- CreateIndex
CREATE INDEX "Evidence_organizationId_reportId_idx" ON "Evidence"("organizationId", "reportId");

-- CreateIndex
CREATE INDEX "Action_organizationId_state_dueOn_idx" ON "Action"("organizationId", "state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Action_organizationId_branchId_standardId_criterionKey_key" ON "Action"("organizationId", "branchId", "standardId", "criterionKey");

-- CreateIndex
CREATE INDEX "BranchRollup_organizationId_waveId_idx" ON "BranchRollup"("organizationId", "waveId");

-- CreateIndex
CREATE INDEX "SectionRollup_organizationId_waveId_idx" ON "SectionRollup"("organizationId", "waveId");

-- CreateIndex
CREATE INDEX "CriterionRollup_organizationId_waveId_idx" ON "CriterionRollup"("organizationId", "waveId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MembershipScope" ADD CONSTRAINT "MembershipScope_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MembershipScope" ADD CONSTRAINT "MembershipScope_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchDuty" ADD CONSTRAINT "BranchDuty_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchDuty" ADD CONSTRAINT "BranchDuty_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchDuty" ADD CONSTRAINT "BranchDuty_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditSealMember" ADD CONSTRAINT "AuditSealMember_organizationId_entryId_fkey" FOREIGN KEY ("organizationId", "entryId") REFERENCES "AuditEntry"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditSealMember" ADD CONSTRAINT "AuditSealMember_organizationId_sealId_fkey" FOREIGN KEY ("organizationId", "sealId") REFERENCES "AuditSeal"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Branch" ADD CONSTRAINT "Branch_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchPlacement" ADD CONSTRAINT "BranchPlacement_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchPlacement" ADD CONSTRAINT "BranchPlacement_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchPlacement" ADD CONSTRAINT "BranchPlacement_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Standard" ADD CONSTRAINT "Standard_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardVersion" ADD CONSTRAINT "StandardVersion_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardVersion" ADD CONSTRAINT "StandardVersion_organizationId_standardId_fkey" FOREIGN KEY ("organizationId", "standardId") REFERENCES "Standard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardSection" ADD CONSTRAINT "StandardSection_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardCriterion" ADD CONSTRAINT "StandardCriterion_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardCriterion" ADD CONSTRAINT "StandardCriterion_organizationId_standardVersionId_section_fkey" FOREIGN KEY ("organizationId", "standardVersionId", "sectionKey") REFERENCES "StandardSection"("organizationId", "standardVersionId", "key") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_organizationId_standardId_fkey" FOREIGN KEY ("organizationId", "standardId") REFERENCES "Standard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Restatement" ADD CONSTRAINT "Restatement_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Restatement" ADD CONSTRAINT "Restatement_organizationId_waveId_fkey" FOREIGN KEY ("organizationId", "waveId") REFERENCES "Wave"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Restatement" ADD CONSTRAINT "Restatement_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Shopper" ADD CONSTRAINT "Shopper_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Shopper" ADD CONSTRAINT "Shopper_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShopperConflict" ADD CONSTRAINT "ShopperConflict_organizationId_shopperId_fkey" FOREIGN KEY ("organizationId", "shopperId") REFERENCES "Shopper"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShopperConflict" ADD CONSTRAINT "ShopperConflict_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_waveId_fkey" FOREIGN KEY ("organizationId", "waveId") REFERENCES "Wave"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_scenarioId_fkey" FOREIGN KEY ("organizationId", "scenarioId") REFERENCES "Scenario"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitTransition" ADD CONSTRAINT "VisitTransition_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitTransition" ADD CONSTRAINT "VisitTransition_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_shopperId_fkey" FOREIGN KEY ("organizationId", "shopperId") REFERENCES "Shopper"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_assignmentId_fkey" FOREIGN KEY ("organizationId", "assignmentId") REFERENCES "Assignment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageRead" ADD CONSTRAINT "MessageRead_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_organizationId_assignmentId_fkey" FOREIGN KEY ("organizationId", "assignmentId") REFERENCES "Assignment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_organizationId_visitId_fkey" FOREIGN KEY ("organizationId", "visitId") REFERENCES "Visit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportDraft" ADD CONSTRAINT "ReportDraft_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportAnswer" ADD CONSTRAINT "ReportAnswer_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AnswerCorrection" ADD CONSTRAINT "AnswerCorrection_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AnswerCorrection" ADD CONSTRAINT "AnswerCorrection_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewQuestion" ADD CONSTRAINT "ReviewQuestion_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewQuestion" ADD CONSTRAINT "ReviewQuestion_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportScore" ADD CONSTRAINT "ReportScore_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_reportId_fkey" FOREIGN KEY ("organizationId", "reportId") REFERENCES "Report"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardImage" ADD CONSTRAINT "StandardImage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organizationId_standardId_fkey" FOREIGN KEY ("organizationId", "standardId") REFERENCES "Standard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchRollup" ADD CONSTRAINT "BranchRollup_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchRollup" ADD CONSTRAINT "BranchRollup_organizationId_waveId_fkey" FOREIGN KEY ("organizationId", "waveId") REFERENCES "Wave"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchRollup" ADD CONSTRAINT "BranchRollup_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BranchRollup" ADD CONSTRAINT "BranchRollup_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SectionRollup" ADD CONSTRAINT "SectionRollup_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SectionRollup" ADD CONSTRAINT "SectionRollup_organizationId_waveId_fkey" FOREIGN KEY ("organizationId", "waveId") REFERENCES "Wave"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SectionRollup" ADD CONSTRAINT "SectionRollup_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SectionRollup" ADD CONSTRAINT "SectionRollup_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CriterionRollup" ADD CONSTRAINT "CriterionRollup_organizationId_branchId_fkey" FOREIGN KEY ("organizationId", "branchId") REFERENCES "Branch"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CriterionRollup" ADD CONSTRAINT "CriterionRollup_organizationId_waveId_fkey" FOREIGN KEY ("organizationId", "waveId") REFERENCES "Wave"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CriterionRollup" ADD CONSTRAINT "CriterionRollup_organizationId_standardVersionId_fkey" FOREIGN KEY ("organizationId", "standardVersionId") REFERENCES "StandardVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CriterionRollup" ADD CONSTRAINT "CriterionRollup_organizationId_regionId_fkey" FOREIGN KEY ("organizationId", "regionId") REFERENCES "Region"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


