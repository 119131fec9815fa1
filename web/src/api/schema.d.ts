// Written by "npm run api" from the server's routes (sha256 311139cbb15bd65fe695bf2777096270c554cec6b76d0ded42834c1f5580ba02); do not edit.
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Accounts */
        get: operations["list_accounts"];
        put?: never;
        /** Make Account */
        post: operations["make_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Account */
        patch: operations["change_account"];
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agreements
         * @description A project's documents, or the house's, each at its newest version. Problems: identity.not_allowed.
         */
        get: operations["list_agreements"];
        put?: never;
        /**
         * Make Agreement
         * @description A new document, in force at once. Problems: agreement.invalid, project.not_found.
         */
        post: operations["make_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Agreement
         * @description The newest version or the one named. Problems: agreement.not_found.
         */
        get: operations["show_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agreement Changes
         * @description How one version's text became another's, word by word. Problems: agreement.not_found.
         */
        get: operations["list_agreement_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Agreement
         * @description Asked of nobody any more; signatures stay. Problems: agreement.not_found, agreement.retired.
         */
        post: operations["retire_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Agreement
         * @description Sign what was shown. Problems: agreement.not_found, agreement.retired, agreement.not_newest, agreement.other_text,
         *     agreement.name.
         */
        post: operations["sign_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Signers
         * @description Who signed a version, by pseudonym. Problems: agreement.not_found, identity.not_allowed.
         */
        get: operations["list_signers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{document_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agreement Versions
         * @description Newest first. Problems: agreement.not_found.
         */
        get: operations["list_agreement_versions"];
        put?: never;
        /**
         * Publish Agreement
         * @description A new version: everybody is asked again before their next task. Problems: agreement.invalid, agreement.retired,
         *     agreement.changed_meanwhile.
         */
        post: operations["publish_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{answer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Answer
         * @description One answer at its latest revision, for those who may see answers. Problems: answer.not_found.
         */
        get: operations["show_answer"];
        /**
         * Revise Answer
         * @description Change my own answer while the undo window is open; the earlier one stays on record.
         *
         *     Problems: answer.not_found, answer.settled, answers.invalid.
         */
        put: operations["revise_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Application
         * @description One, with what the résumé says. Problems: application.not_found.
         */
        get: operations["show_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Application
         * @description Take the person into the project, or say why not. Problems: application.not_found, application.not_waiting,
         *     application.reason, openings.full.
         */
        post: operations["decide_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Resume
         * @description The résumé as it was sent, to keep and never to show in a browser. Problems: application.not_found, resume.not_found.
         */
        get: operations["download_resume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Events
         * @description What happened, newest first; `name` ending in a dot matches a whole room.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify Audit
         * @description Walk the whole trail: any changed, added or missing entry is named.
         */
        post: operations["verify_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{build_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Build
         * @description One build: hash, tables, lineage, card.
         */
        get: operations["get_build"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{build_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Build
         * @description The build in a shape a trainer reads (TRL's dataset formats), as JSON lines or Parquet.
         */
        get: operations["export_build"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{build_id}/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Leaderboard
         * @description The models whose responses people compared, ranked by their votes, with 95 % intervals and whether each is clearly ahead of
         *     the next; `control` sets length, or length and formatting, aside.
         */
        get: operations["get_leaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{build_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Build Rows
         * @description Rows of one table, as they lie there.
         */
        get: operations["list_build_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Catalogue
         * @description The open projects I may work in, with what is left for me.
         */
        get: operations["list_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lint Code
         * @description What Bandit finds risky in pieces of Python, read and never run. It knows patterns, not meaning.
         */
        post: operations["lint_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contributors
         * @description Of one project for those who look after its quality; of the whole house for administrators.
         */
        get: operations["list_contributors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributors/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Pseudonym
         * @description The asker's own pseudonym; it is made on first need, which is why this read may write.
         */
        get: operations["show_my_pseudonym"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{draw_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Draw */
        get: operations["show_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{draw_id}/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prompts
         * @description Prompts with what came back, in the order they were added.
         */
        get: operations["list_prompts"];
        put?: never;
        /**
         * Add Prompts
         * @description Add prompts to a draft, all or none; the same prompt is kept once. Problems: sampling.prompts_invalid.
         */
        post: operations["add_prompts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{draw_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Draw
         * @description Ask the models, as a job. Problems: sampling.begun, sampling.no_prompts.
         */
        post: operations["start_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/earnings/{earning_id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contest
         * @description Have what was held back of one's own looked at by somebody else.
         */
        post: operations["contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/earnings/{earning_id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description Hold back all or part of a pending earning, with a reason its contributor reads.
         */
        post: operations["reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/earnings/{earning_id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle
         * @description End a dispute; never by who held the money back.
         */
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Endpoints
         * @description Models that can be asked, in the order they were added; `closed` brings closed ones too.
         */
        get: operations["list_endpoints"];
        put?: never;
        /**
         * Add Endpoint
         * @description Add a model. Problems: models.endpoint_invalid.
         */
        post: operations["add_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Endpoint */
        get: operations["show_endpoint"];
        /**
         * Change Endpoint
         * @description Everything but the key, which is forgotten when the address becomes another server's.
         */
        put: operations["change_endpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description What its calls came to, newest first.
         */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Endpoint
         * @description It is asked no more; what it answered and cost stays.
         */
        post: operations["close_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Key
         * @description Ask with this key from now on; nobody can read it again.
         */
        put: operations["set_key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Endpoint
         * @description A closed endpoint may be asked again.
         */
        post: operations["open_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Endpoint
         * @description Ask it something and see the reply. Problems: models.down, models.timeout, models.busy, models.bad_key, models.refused, models.over_budget, models.garbled.
         */
        post: operations["try_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Escalations
         * @description For those named to handle them: newest first, without what the items show.
         */
        get: operations["list_escalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalation_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Confirm or clear. Problems: escalation.not_found, escalation.decided, escalation.no_outcome.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{escalation_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Sealed
         * @description Look at what was stopped; each look is in the trail. Problems: escalation.not_found.
         */
        post: operations["open_sealed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{evaluation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evaluation
         * @description One evaluation with its report.
         */
        get: operations["get_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-accommodations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exam Accommodations
         * @description Whose exams last longer. Problems: identity.not_allowed.
         */
        get: operations["list_exam_accommodations"];
        /**
         * Set Exam Accommodation
         * @description More time for one person, in exams started from now on. Problems: account.not_found, exams.accommodation.
         */
        put: operations["set_exam_accommodation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exam Questions
         * @description The bank, newest first. Problems: identity.not_allowed.
         */
        get: operations["list_exam_questions"];
        put?: never;
        /**
         * Add Exam Question
         * @description A new one. Problems: exams.question.
         */
        post: operations["add_exam_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Exam Questions
         * @description The raw body is a file: CSV, JSONL, or one of MMLU-Redux, UTF-8, at most 8 MB and 5,000 rows. All rows come in or none; with
         *     `leave_out` those that can be asked come in. Either way the others are listed. Tags are for rows that name none. Problems: exams.file.
         */
        post: operations["import_exam_questions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exam Topics
         * @description The topics there are questions on.
         */
        get: operations["list_exam_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Exam Question
         * @description One with its versions. Problems: question.not_found.
         */
        get: operations["show_exam_question"];
        /**
         * Change Exam Question
         * @description Its next version; what was asked before stays. Problems: question.not_found, exams.question.
         */
        put: operations["change_exam_question"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/{question_id}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring Back Exam Question
         * @description Ask it again. Problems: question.not_found.
         */
        post: operations["bring_back_exam_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/{question_id}/rekey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rekey Exam Question
         * @description Another answer is right, also for what was answered before; nobody loses a pass. Problems: exams.other_question,
         *     exams.same_key, exams.question, exams.why.
         */
        post: operations["rekey_exam_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/{question_id}/rekey/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Rekey
         * @description Whom it would change. Problems: question.not_found, exams.other_question.
         */
        post: operations["preview_rekey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-questions/{question_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Exam Question
         * @description Ask it no more. Problems: question.not_found, exams.why.
         */
        post: operations["retire_exam_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exams
         * @description All there are, newest first, for those who write them. Problems: identity.not_allowed.
         */
        get: operations["list_exams"];
        put?: never;
        /**
         * Make Exam
         * @description A draft. Problems: exams.plan.
         */
        post: operations["make_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{exam_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Exam
         * @description One, with what the bank lacks for it. Problems: exam.not_found.
         */
        get: operations["show_exam"];
        /**
         * Change Exam
         * @description Say it anew, whole; attempts under way keep what they were begun with. Problems: exams.plan, exams.not_ready.
         */
        put: operations["change_exam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{exam_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exam Results
         * @description What was handed in, last first, by pseudonym. Problems: exam.not_found.
         */
        get: operations["list_exam_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{exam_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Exam State
         * @description Open it to everybody, or close it. Problems: exams.not_ready, exams.no_draft.
         */
        post: operations["set_exam_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Form
         * @description What is wrong with a form; an empty list means it could be kept.
         */
        post: operations["check_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kinds
         * @description What a form can be made of: each kind of field and question with the JSON schema of its settings.
         */
        get: operations["list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gold/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Gold
         * @description Change what it is for, its answer or reason; retire it or bring it back. Problems: item.not_found, gold.not_found.
         */
        put: operations["change_gold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description How an import goes, and the first rows it left out.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Bad Rows
         * @description The rows left out (the first 10,000 of them), with file, line and reason, as CSV.
         */
        get: operations["get_bad_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Invitations */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Make Invitation
         * @description The link is in this answer and nowhere else; it works once. We send no mail: hand it on yourself.
         */
        post: operations["make_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Invitation
         * @description Make the account an invitation keeps a place for, and sign in.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look At Invitation
         * @description What a link offers, before it is used; looking does not use it up.
         */
        post: operations["look_at_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw Invitation */
        delete: operations["withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Item
         * @description One item with its gold, for those who may see answers. Problems: item.not_found.
         */
        get: operations["show_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Item Answers
         * @description Everybody's answers to an item, people's unless `raters` says otherwise. Problems: item.not_found.
         */
        get: operations["list_item_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Item Consensus
         * @description What the answers to one item add up to, question by question.
         */
        get: operations["show_item_consensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description Newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Job */
        get: operations["show_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Job
         * @description At once while it waits, at its next safe point while it runs.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch Job
         * @description Server-sent events until the job is over; `Last-Event-ID` goes on where a broken connection ended.
         */
        get: operations["watch_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Job
         * @description Go on from the last batch that was kept.
         */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judges/{judge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Judge */
        get: operations["show_judge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judges/{judge_id}/judgments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Judgments
         * @description What it said, item by item; `refused` brings only items without an answer.
         */
        get: operations["list_judgments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judges/{judge_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Judge
         * @description It judges no more; what it judged stays.
         */
        post: operations["retire_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judges/{judge_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Judging
         * @description Ask it for every item it has not judged, as a job. Problems: judging.retired.
         */
        post: operations["start_judging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description Answer a held item and take the next. The same answer sent again gives the same reply.
         *
         *     Problems: lease.not_found, lease.gone (its time ran out and somebody else has it), lease.skipped, lease.answered_otherwise,
         *     answers.invalid (faults point into `answers`).
         */
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Chat
         * @description The conversation as far as it has come; empty before the first word. Problems: lease.not_found, chat.not_found.
         */
        get: operations["show_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End
         * @description End the conversation and see who was who. Problems: chat.not_found.
         */
        post: operations["end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch Chat
         * @description The last exchange's replies as they come in. An event's id says how far each reply had come ("12=340,13=96"), so
         *     `Last-Event-ID` or `after` goes on at that letter.
         */
        get: operations["watch_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/exchanges/{place}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose
         * @description The reply that goes on, as it is or edited. Problems: chat.no_reply, chat.gone_on, chat.message.
         */
        put: operations["choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/exchanges/{place}/sides/{side}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Again
         * @description Another reply of one side to the last words. Problems: chat.open, chat.attempts, chat.gone_on.
         */
        post: operations["ask_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say
         * @description Say something; the replies come by way of `events`.
         *
         *     Problems: chat.message, chat.full, chat.open, chat.choose, chat.ended, chat.no_endpoint, lease.gone.
         */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/chats/{question}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop
         * @description Stop what is coming in; what came stays.
         */
        post: operations["stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Draft
         * @description Keep an unfinished answer, unchecked. Problems: lease.not_found, lease.gone, draft.too_large.
         */
        put: operations["save_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Escalate
         * @description Stop: what looks illegal is held for everybody at once. It never counts against me.
         *
         *     Problems: lease.not_found, lease.answered, lease.gone.
         */
        post: operations["escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend
         * @description Keep an item longer. Problems: lease.not_found, lease.gone, lease.extended_enough.
         */
        post: operations["extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Flag
         * @description Say that something is wrong with the item itself. Problems: lease.not_found.
         */
        post: operations["flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Heartbeat
         * @description A sign of life, every 15 to 30 seconds while the item is on the screen. Problems: lease.not_found, lease.gone.
         */
        post: operations["heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Question
         * @description Ask about an item in my hands; I go on working. Problems: lease.not_found, question.text.
         */
        post: operations["ask_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release
         * @description Give an item back without a reason. Problems: lease.not_found.
         */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip
         * @description Refuse an item with a reason; it never counts against me. Problems: lease.not_found, lease.answered, lease.gone.
         */
        post: operations["skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{token}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach Snapshot
         * @description Send a picture of a source (PNG, JPEG, WebP or GIF, up to 8 MB) as the raw body, to name it as evidence in the answer.
         *
         *     Problems: lease.not_found, lease.gone, media.* (it is opened, cleaned and measured), media.snapshot, media.snapshots.
         */
        post: operations["attach_snapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/proof/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look At Proof
         * @description A leaf with one button, for whoever has the link. Problems: secrets.unreadable, messages.other_address.
         */
        get: operations["look_at_proof"];
        put?: never;
        /**
         * Prove Address
         * @description The address is theirs. Problems: secrets.unreadable, messages.other_address.
         */
        post: operations["prove_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look At Unsubscribe
         * @description A leaf with two buttons; nothing happens before a click. Problems: secrets.unreadable.
         */
        get: operations["look_at_unsubscribe"];
        put?: never;
        /**
         * Unsubscribe
         * @description No e-mail of the kind the link is for (RFC 8058), or none at all. Problems: secrets.unreadable.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Me
         * @description Who is signed in, and what they may do.
         */
        get: operations["show_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Me */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/me/address-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Address Proof
         * @description Send me a link that shows my address is mine. Problems: messages.no_mail, messages.proof_sent.
         */
        post: operations["ask_address_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Agreements
         * @description What I am asked to sign, and what I signed; what waits comes first.
         */
        get: operations["list_my_agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Applications
         * @description All of mine, newest first, with where each stands.
         */
        get: operations["list_my_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attempts/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Attempt
         * @description My attempt: its questions with what I answered; once it is graded the receipt. Problems: attempt.not_found.
         */
        get: operations["show_my_attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attempts/{attempt_id}/answers/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save My Answer
         * @description Keep an answer; it counts if the time runs out now. Problems: exams.answer, exams.over, exams.time_over.
         */
        put: operations["save_my_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attempts/{attempt_id}/answers/{place}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check My Answer
         * @description While training: answer, and be told at once whether it is right, and why not. Problems: exams.no_training, exams.checked.
         */
        post: operations["check_my_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attempts/{attempt_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit My Attempt
         * @description Hand in: graded at once; handing in twice changes nothing. Problems: attempt.not_found.
         */
        post: operations["submit_my_attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Certificates
         * @description Mine, newest first.
         */
        get: operations["list_my_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Course
         * @description The course “How people teach models” and how far I am.
         */
        get: operations["show_course"];
        put?: never;
        /**
         * Answer Course
         * @description Answer a page's question, as often as I like. Problems: course.page, course.choice.
         */
        post: operations["answer_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Earnings
         * @description The asker's lines, newest first, each with the numbers it comes from.
         */
        get: operations["list_my_earnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase Me
         * @description Erase everything held on me and close my account for good; answers stay under a pseudonym that leads to nobody.
         *     Problems: openings.not_your_address, identity.last_admin, identity.session_needed.
         */
        post: operations["erase_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Exams
         * @description Exams that are open, newest first, each as it stands for me.
         */
        get: operations["list_my_exams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exams/{exam_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Exam
         * @description Its rules before I start, and my attempts. Problems: exam.not_found.
         */
        get: operations["show_my_exam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exams/{exam_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Exam
         * @description Begin, or go on with what I began. Problems: exam.not_found, exams.not_now, exams.not_ready.
         */
        post: operations["start_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Held
         * @description A ZIP of `held.json` (account, sign-ins, profile, applications, exams, what was signed
         *     and read, money, payments and receipts, pseudonym) and the résumé as it was sent.
         */
        get: operations["download_held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/message-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Message Preferences
         * @description How I hear of what, and whether e-mail reaches me.
         */
        get: operations["show_message_preferences"];
        /**
         * Set Message Preferences
         * @description How I want to hear from now on. Problems: messages.preferences.
         */
        put: operations["set_message_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Messages
         * @description My messages, newest first, in `language` or else in that of my account.
         */
        get: operations["list_my_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read All Messages
         * @description All up to the newest I saw are read. Problems: message.not_found.
         */
        post: operations["read_all_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count My Unread
         * @description How many I have not read.
         */
        get: operations["count_my_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Message
         * @description I have read it, or want it back among the unread. Problems: message.not_found.
         */
        post: operations["read_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Money
         * @description The asker's money, a row for each currency: pending, held back, owed, on its way, paid, and what it is an hour.
         */
        get: operations["show_my_money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Every session ends; this browser gets a fresh one.
         */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Payments
         * @description What was and is paid to the asker, newest first.
         */
        get: operations["list_my_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/payout-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Details
         * @description Where the asker is paid: everything the house holds of it.
         */
        get: operations["show_my_details"];
        /**
         * Set My Details
         * @description Say where one is paid from now on.
         */
        put: operations["set_my_details"];
        post?: never;
        /**
         * Erase My Details
         * @description Take it back; nothing is paid out until it is said anew.
         */
        delete: operations["erase_my_details"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Profile
         * @description What I say about myself.
         */
        get: operations["show_my_profile"];
        /**
         * Say My Profile
         * @description Say it, whole. Problems: workforce.profile.
         */
        put: operations["say_my_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My Receipts
         * @description Everything decided about the asker, newest first. Problems: identity.unknown.
         */
        get: operations["my_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download My Resume
         * @description My résumé as I sent it. Problems: resume.not_found.
         */
        get: operations["download_my_resume"];
        put?: never;
        /**
         * Send My Resume
         * @description Send a PDF or a Word document (.docx) of at most 5 MB as the raw body; it replaces the one before. Problems: resume.type,
         *     resume.unsafe, resume.locked, resume.pages, resume.unreadable, files.too_large.
         */
        post: operations["send_my_resume"];
        /**
         * Remove My Resume
         * @description Problems: resume.not_found.
         */
        delete: operations["remove_my_resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Skills
         * @description What I can do, as exams have shown.
         */
        get: operations["list_my_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Statement
         * @description What the asker earned in a month (UTC), by project and kind, and what was paid out to them in it.
         */
        get: operations["show_my_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/statements/{month}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take My Lines
         * @description Every line of a month as CSV, oldest first.
         */
        get: operations["take_my_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin Two Step */
        post: operations["begin_two_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-step/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Two Step
         * @description Show that the device works; from now on a sign-in asks for its code.
         */
        post: operations["confirm_two_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-step/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew Recovery Codes */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-step/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Two Step */
        post: operations["remove_two_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play Media
         * @description The file, whole or the range asked for. Problems: media.not_found.
         */
        get: operations["play_media"];
        put?: never;
        post?: never;
        /**
         * Remove Media
         * @description Take out a file that no item shows. Problems: media.not_found, media.in_use.
         */
        delete: operations["remove_media"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Media
         * @description What is known of a file. Problems: media.not_found.
         */
        get: operations["show_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Media
         * @description An address to fetch the file at: signed by the object store for a few minutes, or this server's own.
         */
        get: operations["link_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play Part
         * @description A part made of the file. Problems: part.not_found until it is made, or when its family has none.
         */
        get: operations["play_part"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Escalations
         * @description What I stopped, newest first, and what came of it.
         */
        get: operations["list_my_escalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Reviews
         * @description What reviewers said of my own answers, newest first.
         */
        get: operations["list_my_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Public Openings
         * @description What is open, for anybody. `country` leaves out what is not for it; `pay_least` (minor units) and the sort by pay want
         *     `currency` and `unit`. Problems: openings.sort, web.cursor, identity.too_many_attempts.
         */
        get: operations["list_public_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Json Feed
         * @description The openings posted last, as a JSON Feed 1.1.
         */
        get: operations["show_json_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/feed.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Rss Feed
         * @description The openings posted last, as RSS 2.0.
         */
        get: operations["show_rss_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{opening_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Public Opening
         * @description One that is open, for anybody. Problems: opening.not_found, openings.closed.
         */
        get: operations["show_public_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{opening_id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Application
         * @description My own to this opening. Problems: opening.not_found.
         */
        get: operations["show_my_application"];
        /**
         * Save My Application
         * @description Begin it or go on with it; nobody sees it yet. Problems: openings.closed, application.sent, application.note.
         */
        put: operations["save_my_application"];
        post?: never;
        /**
         * Withdraw My Application
         * @description Take it back. Problems: application.not_found, application.decided.
         */
        delete: operations["withdraw_my_application"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{opening_id}/application/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send My Application
         * @description Send it, with my profile as it is now. Problems: application.incomplete, application.country, application.sent.
         */
        post: operations["send_my_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{opening_id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join By Opening
         * @description Make an account to apply with, and sign in. Problems: openings.closed, identity.email_taken, identity.password_weak.
         */
        post: operations["join_by_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{opening_id}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Try Sample
         * @description One task to try, for anybody; nothing is kept. Problems: sample.not_found, openings.closed.
         */
        get: operations["try_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batches
         * @description Every batch, newest first.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Draw Up Batch
         * @description Begin a batch; a job takes everybody in who is owed enough and said where to pay.
         */
        post: operations["draw_up_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Batch
         * @description One batch with the sums of its payments by state.
         */
        get: operations["show_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call Off Batch
         * @description End a batch that nobody released; what is in it is owed again.
         */
        post: operations["call_off_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare Batch
         * @description A report against our books, changing nothing.
         */
        post: operations["compare_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take Batch File
         * @description The batch for the bank, account numbers in the clear: payments that wait for its word. Taking it is audited.
         */
        get: operations["take_batch_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batch Payments
         * @description A batch's payments, in the order they were taken in, by pseudonym.
         */
        get: operations["list_batch_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Batch
         * @description Let a batch go that somebody else drew up; a job sends it.
         */
        post: operations["release_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/batches/{batch_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report Batch
         * @description Note what the bank says of payments that wait; differences change nothing and are listed.
         */
        post: operations["report_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Payouts
         * @description Who is owed something, how much, and why somebody would not be in a batch drawn up now.
         */
        get: operations["preview_payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policies
         * @description The newest version of every content policy.
         */
        get: operations["list_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Policy
         * @description The newest version, or the one named. Problems: policy.not_found.
         */
        get: operations["show_policy"];
        /**
         * Change Policy
         * @description All clauses as they shall be from now on: a new version, unless nothing differs.
         */
        put: operations["change_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{name}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Policy Changes
         * @description What differs between two versions, clause by clause and word by word.
         */
        get: operations["show_policy_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{name}/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Touched
         * @description What an edit of these clauses touches: the questions that judge by the policy, and the answers that cite them.
         */
        get: operations["show_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policy Versions
         * @description Newest first.
         */
        get: operations["list_policy_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/precedents/{precedent_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Read
         * @description My receipt that I read it. Problems: precedent.not_found.
         */
        post: operations["confirm_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/precedents/{precedent_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Precedent
         * @description It holds no more. Problems: precedent.not_found, precedent.retired.
         */
        post: operations["retire_precedent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Projects
         * @description Those the asker may see, newest first, each with its counts and what the asker may do in it.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Make Project
         * @description A draft from a template or from a form; its maker becomes its manager.
         */
        post: operations["make_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Project */
        get: operations["show_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Project
         * @description Only what is sent changes.
         */
        patch: operations["change_project"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agreement
         * @description Krippendorff's alpha with 95 % intervals, per question and dimension, as of the last consensus run.
         */
        get: operations["list_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/anchoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Anchoring
         * @description What showing suggestions does to people's answers, a row a question.
         */
        get: operations["show_anchoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Answers
         * @description Answers in the order given, people's unless `raters` says otherwise. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Appeals
         * @description Objections that wait for a judge; who objects is not told.
         */
        get: operations["list_appeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Builds
         * @description A project's builds, newest first.
         */
        get: operations["list_builds"];
        put?: never;
        /**
         * Start Build
         * @description Freeze what the project has learnt so far.
         */
        post: operations["start_build"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Candidate
         * @description The account with exactly this address, to be made a member.
         */
        get: operations["find_candidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consensus
         * @description Items with what their answers add up to, least sure first.
         */
        get: operations["list_consensus"];
        put?: never;
        /**
         * Ask For Consensus
         * @description Infer consensus, agreement and reliability anew: from people's answers, from those of the judges named, or both.
         *
         *     People's reliability, and how often items are asked about, go by people alone. Problems: voices.nobody, voices.judge.
         */
        post: operations["ask_for_consensus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/contributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standings
         * @description How each contributor does: gold accuracy, agreement with the others, reliability.
         */
        get: operations["list_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/doubts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Doubts
         * @description Labels that look wrong by everybody else's word, least likely first: a list to look at, no verdict on anybody.
         */
        get: operations["list_doubts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Draws
         * @description Draws of a project, newest first.
         */
        get: operations["list_draws"];
        put?: never;
        /**
         * Make Draw
         * @description Describe a draw; nothing is asked yet. Problems: sampling.draw_invalid, sampling.no_responses.
         */
        post: operations["make_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Eligibility
         * @description The rule as it stands and as it was, newest first; empty before there was any. Problems: project.not_found.
         */
        get: operations["show_eligibility"];
        /**
         * Change Eligibility
         * @description Who may work from now on. Problems: project.not_found, eligibility.rule, eligibility.protected, eligibility.changed_meanwhile.
         */
        put: operations["change_eligibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/eligibility/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Eligibility
         * @description How many people a rule would let in, before it is saved. Problems: project.not_found, eligibility.rule, eligibility.protected.
         */
        post: operations["count_eligibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Choices
         * @description Endpoints this project may use.
         */
        get: operations["list_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Project Evaluations
         * @description Evaluations of all runs of a project, newest first.
         */
        get: operations["list_project_evaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Filled
         * @description How full the work items are. Problems: project.not_found.
         */
        get: operations["show_filled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Form
         * @description The form in use, or the version named.
         */
        get: operations["show_form"];
        /**
         * Change Form
         * @description The whole form as it shall be from now on: a new version, unless nothing differs.
         */
        put: operations["change_form"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/form/specifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Specifications
         * @description The rubrics of the form as reward specifications: criteria, points and formula, for a grader or a reward function.
         */
        get: operations["list_specifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/form/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Form Versions
         * @description Newest first, each with what it changed.
         */
        get: operations["list_form_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/gold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gold
         * @description The gold bank with what each is for and how worn it is. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_gold"];
        put?: never;
        /**
         * Make Gold
         * @description Turn a work item into gold. Problems: item.not_found, gold.already, gold.unsettled, answers.invalid.
         */
        post: operations["make_gold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/gold-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gold Checks
         * @description How right each way to infer consensus is on gold that it was not told, and which of them that speaks for.
         */
        get: operations["list_gold_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/gold/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Limits
         * @description When gold counts as burnt.
         */
        get: operations["show_limits"];
        /**
         * Change Limits
         * @description Retire gold earlier or later. Problems: gold.limits.
         */
        put: operations["change_limits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/gold/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suggestions
         * @description What could be gold: `verdict` (reviewers settled it) or `consensus` (people are sure of it).
         */
        get: operations["list_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guidelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Guidelines
         * @description The newest version, or the one named.
         */
        get: operations["show_guidelines"];
        /**
         * Change Guidelines
         * @description All clauses as they shall be from now on: a new version, unless nothing differs.
         */
        put: operations["change_guidelines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guidelines/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Changes
         * @description What differs between two versions, clause by clause and word by word.
         */
        get: operations["show_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guidelines/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description Newest first.
         */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description A project's imports, newest first.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Start Import
         * @description Bring uploaded files in, with the judgments people already made.
         */
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Project Invitations
         * @description Open invitations that lead into this project.
         */
        get: operations["list_project_invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Items
         * @description Items in the order they came in. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_items"];
        put?: never;
        /**
         * Add Items
         * @description Add a few items, all or none; files go through imports. Problems: items.invalid, project.not_found.
         */
        post: operations["add_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Judges
         * @description Models that judge this project's items, with what they have done.
         */
        get: operations["list_judges"];
        put?: never;
        /**
         * Make Judge
         * @description A judge of its own contributor number. Problems: judging.judge_invalid.
         */
        post: operations["make_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/judgments-needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Judgments Needed
         * @description How many judgments bring a share's 95 % interval to plus or minus `margin`, by people alone and with a model beside them.
         */
        get: operations["show_judgments_needed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Label Formats
         * @description The formats of other tools that the answers to each question can come in or go out as, and what each loses.
         */
        get: operations["list_label_formats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/labels/{question}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Labels
         * @description What people agreed on, as a file of another tool; several files, or `zipped`, come as a ZIP.
         */
        get: operations["export_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Next
         * @description My next item; what I hold already comes first. Problems: project.not_found, identity.not_allowed.
         */
        post: operations["take_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Media
         * @description A project's files, newest first; `unused`: only those that no item shows.
         */
        get: operations["list_media"];
        put?: never;
        /**
         * Add Media
         * @description Send a picture, a sound or a film as the raw body; it is opened, cleaned of places and names, and measured.
         */
        post: operations["add_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/media/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Archive
         * @description Send a ZIP of pictures, sounds and films; a job unpacks it, and each file keeps its path as its name.
         */
        post: operations["add_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Members */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Member
         * @description Give somebody these roles here, and no others.
         */
        put: operations["set_member"];
        post?: never;
        /** Remove Member */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Missing
         * @description What I am missing before this project hands me work; empty when I may go on. Problems: project.not_found.
         */
        get: operations["list_missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/my-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Questions
         * @description My own questions with what was answered, newest first.
         */
        get: operations["list_my_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/my-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Work
         * @description What I have done in a project, and my last answers in plain words.
         */
        get: operations["show_my_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Onboarding
         * @description What a project wants read before its first task. Problems: project.not_found.
         */
        get: operations["show_onboarding"];
        /**
         * Change Onboarding
         * @description Holds for everybody from their next task on. Problems: project.not_found, identity.not_allowed.
         */
        put: operations["change_onboarding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Openings
         * @description A project's openings in any state, newest first. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_openings"];
        put?: never;
        /**
         * Make Opening
         * @description A draft, seen by the project's managers only. Problems: openings.invalid.
         */
        post: operations["make_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/openings/{opening_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Opening
         * @description One of a project's openings, in any state. Problems: opening.not_found.
         */
        get: operations["show_opening"];
        /**
         * Change Opening
         * @description Say something else, whole; what is open stays open. Problems: opening.not_found, openings.invalid, openings.not_ready.
         */
        put: operations["change_opening"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/openings/{opening_id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Applications
         * @description What was sent to an opening, newest first. Problems: opening.not_found, identity.not_allowed.
         */
        get: operations["list_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/openings/{opening_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Opening State
         * @description Open it to everybody, or close it. Problems: opening.not_found, openings.not_ready.
         */
        post: operations["set_opening_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stops
         * @description Dynamic overlap: how many items are asked about again and why (not), and those of one reason, least sure first.
         */
        get: operations["list_stops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Pay
         * @description How the project pays, what is left of its budget, what it owes.
         */
        get: operations["show_pay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve
         * @description Approve pending earnings before their time.
         */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Bonus
         * @description Something on top for somebody who worked in the project, owed at once.
         */
        post: operations["give_bonus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Earnings
         * @description Everybody's earnings in the project, newest first, by pseudonym.
         */
        get: operations["list_earnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fund
         * @description Put money into its budget, or take back what nobody has earned.
         */
        post: operations["fund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Journal
         * @description The project's ledger, newest entry first; the lines of each add up to zero.
         */
        get: operations["show_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description Who worked in the project, with their money and what it comes to an hour over all their time.
         */
        get: operations["list_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pay/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Terms
         * @description How it pays for what is begun from now on.
         */
        put: operations["set_terms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/precedents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Precedents
         * @description What holds, newest first; `match`: words to find; `unread`: those I have not confirmed.
         */
        get: operations["list_precedents"];
        put?: never;
        /**
         * Set Precedent
         * @description Let an answer hold for everybody. Problems: precedent.invalid, question.not_found.
         */
        post: operations["set_precedent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/prompts/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Alike
         * @description Prompts of the project that are nearly the same as this text, the most alike first; at most three.
         */
        post: operations["find_alike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/prompts/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Coverage
         * @description What is wanted and what is there, by the first two facets of each question that asks for prompts.
         */
        get: operations["show_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Questions
         * @description Everybody's questions, newest first, for those who answer. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Reading
         * @description How far I am with the newest guidelines. Problems: project.not_found.
         */
        get: operations["show_reading"];
        put?: never;
        /**
         * Begin Reading
         * @description The guidelines are before me: the server's clock runs. Problems: project.not_found.
         */
        post: operations["begin_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/reading/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Reading
         * @description I have read to the end. Problems: reading.changed_meanwhile, reading.not_begun, reading.not_to_the_end,
         *     reading.too_quick.
         */
        post: operations["finish_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Receipts
         * @description What rules decided about people, newest first.
         */
        get: operations["list_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rehearsals
         * @description A project's rehearsals, newest first, each with the versions it was played on.
         */
        get: operations["list_rehearsals"];
        put?: never;
        /**
         * Rehearse
         * @description Have the project played through with simulated people, as a job; changes nothing in it.
         */
        post: operations["rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Review Items
         * @description The items that wait in a queue, the next first. Problems: cursor.invalid.
         */
        get: operations["list_review_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Review
         * @description My next item to decide; nobody else has it meanwhile, and none I have answered myself. Problems: review.taken.
         */
        post: operations["take_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Review Queues
         * @description What waits for a second look, by reason. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_review_queues"];
        put?: never;
        /**
         * Make Review Queues
         * @description Make the queues anew; it happens by itself after each consensus.
         */
        post: operations["make_review_queues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Review Settings
         * @description How often the project looks a second time.
         */
        get: operations["show_review_settings"];
        /**
         * Change Review Settings
         * @description Look more or less often; the queues are made anew. Problems: review.shares.
         */
        put: operations["change_review_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Verdicts
         * @description What was decided, newest first.
         */
        get: operations["list_verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reviewers
         * @description How each reviewer does: by gold hidden among what they get, and by blind second looks.
         */
        get: operations["list_reviewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rounds
         * @description A project's rounds, newest first.
         */
        get: operations["list_rounds"];
        put?: never;
        /**
         * Open Round
         * @description Open the items of a plan as the project's next round.
         */
        post: operations["open_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rounds/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan Round
         * @description Have chosen which items to ask next, as a job; changes nothing.
         */
        post: operations["plan_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rules
         * @description The quality rules of a project. Problems: project.not_found, identity.not_allowed.
         */
        get: operations["list_rules"];
        put?: never;
        /**
         * Make Rule
         * @description Switch a rule on. Problems: rule.invalid, rule.never, rule.always, rule.skips, rule.no_way_back, rule.too_many.
         */
        post: operations["make_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Rule
         * @description Whether a rule could fire here, and not on everybody; nothing is kept. Problems: rule.*.
         */
        post: operations["check_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rules/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Rule
         * @description How often a rule would have fired in the last seven days; refused like a rule that is made. Problems: rule.*.
         */
        post: operations["replay_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Runs
         * @description A project's runs, newest first.
         */
        get: operations["list_runs"];
        put?: never;
        /**
         * Start Run
         * @description Train on a frozen build.
         */
        post: operations["start_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Shares
         * @description How often each label is right over all items, by people and a model that judges together (prediction-powered inference).
         */
        get: operations["list_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change State
         * @description Open, pause or close it.
         */
        post: operations["change_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Suggesting
         * @description Whether people see a judge's answers as suggestions.
         */
        get: operations["show_suggesting"];
        /**
         * Set Suggesting
         * @description Show people a judge's answers, or none. Problems: judging.suggesting_invalid, judge.not_found.
         */
        put: operations["set_suggesting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload File
         * @description Send a file as the raw body; it goes to the store while it arrives, and its first rows are looked at.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Back From Provider
         * @description Where the provider sends the browser back to. A refusal leads to the sign-in page, which explains its code.
         */
        get: operations["back_from_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Start At Provider
         * @description Send the browser to the provider; `goal` is the page of ours to come back to.
         */
        get: operations["start_at_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{thread_id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say In Thread
         * @description Answer a question, or ask on in my own. Problems: question.not_found, question.text.
         */
        post: operations["say_in_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal
         * @description Object to a decision about oneself. Problems: receipt.not_found, receipt.appealed, receipt.plea,
         *     receipt.nothing_to_appeal.
         */
        post: operations["appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Receipt
         * @description Confirm or decline a removal a rule proposed. Problems: receipt.not_found, receipt.decided.
         */
        post: operations["decide_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}/judgment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Appeal
         * @description Judge an objection. Problems: receipt.not_found, receipt.no_appeal, receipt.own_decision.
         */
        post: operations["judge_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Receipt
         * @description Take back what follows from a receipt. Problems: receipt.not_found, receipt.nothing_to_undo.
         */
        post: operations["undo_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehearsals/{rehearsal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rehearsal
         * @description One rehearsal: how far it is, then what came of it.
         */
        get: operations["get_rehearsal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/{token}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Review
         * @description Give an item back undecided. Problems: review.not_found, review.decided, review.gone.
         */
        post: operations["release_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/{token}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Item
         * @description Decide an item in my hands and take the next.
         *
         *     Problems: review.not_found, review.decided, review.gone, review.own_answer, verdict.invalid, answers.invalid.
         */
        post: operations["decide_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan
         * @description One plan: which items would be asked, and why, once its job has succeeded.
         */
        get: operations["get_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Round
         * @description One round, with its items and why each was chosen.
         */
        get: operations["get_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Rule
         * @description Its next version, or switched off. Problems: rule.not_found, rule.invalid, rule.never, rule.always,
         *     rule.skips, rule.no_way_back.
         */
        put: operations["change_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Run
         * @description One run as it stands.
         */
        get: operations["get_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Run
         * @description At once while it waits, after its next checkpoint while it runs.
         */
        post: operations["cancel_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Curve
         * @description What the run has measured so far, step by step.
         */
        get: operations["get_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evaluations
         * @description A run's evaluations, newest first.
         */
        get: operations["list_evaluations"];
        put?: never;
        /**
         * Start Evaluation
         * @description Measure a run's model on pairs it has not learnt from.
         */
        post: operations["start_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Run
         * @description Let a failed or cancelled run go on from its last checkpoint.
         */
        post: operations["retry_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description One's own open sessions.
         */
        get: operations["list_sessions"];
        put?: never;
        /**
         * Sign In
         * @description Sign in; the session travels in a cookie that scripts cannot read.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign Out */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End Session */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Shapes
         * @description The shapes a build can be exported in, and what each cannot hold.
         */
        get: operations["list_shapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skills
         * @description Skills anybody was given, with how many hold each. Problems: identity.not_allowed.
         */
        get: operations["list_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Taxonomies
         * @description Those that came with Preceptor, then your own.
         */
        get: operations["list_taxonomies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Taxonomy
         * @description The newest version, or the one named. Problems: taxonomy.not_found.
         */
        get: operations["show_taxonomy"];
        /**
         * Change Taxonomy
         * @description All categories of your own taxonomy as they shall be from now on. Problems: policy.taxonomy_ready, policy.faults.
         */
        put: operations["change_taxonomy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomies/{name}/crosswalks/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Crosswalk
         * @description How its categories relate to another's (SKOS: exact, close, narrow, broad). Problems: crosswalk.not_found.
         */
        get: operations["show_crosswalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description In order of the kind of work.
         */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Template
         * @description With its form, its guidelines and one sample item.
         */
        get: operations["show_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Language
         * @description Whether a text seems to be in another language than the one asked for; told offline, and not kept.
         */
        post: operations["tell_language"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Tokens */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Make Token
         * @description The secret is in this answer and nowhere else.
         */
        post: operations["make_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke Token */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{upload_id}/first-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show First Item
         * @description What the first row becomes under a mapping; nothing is imported.
         */
        post: operations["show_first_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Veil
         * @description How the asker wants warned media shown.
         */
        get: operations["show_veil"];
        /**
         * Choose Veil
         * @description Change it, on every device.
         */
        put: operations["choose_veil"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veil/lifted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Reveal
         * @description The asker lifted a veil; gives how many today. Counted for their own protection; nobody else is told.
         */
        post: operations["count_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verdicts/{verdict_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Verdict
         * @description One verdict, as builds and consensus name it. Problems: verdict.not_found.
         */
        get: operations["show_verdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ways In
         * @description How somebody may sign in here; the sign-in page asks this first.
         */
        get: operations["list_ways_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Live
         * @description The process answers.
         */
        get: operations["show_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Ready
         * @description The database answers too: requests may be sent here.
         */
        get: operations["show_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Metrics
         * @description Figures for Prometheus: to machines of the same private network, else to administrators.
         */
        get: operations["show_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AcceptInvitation */
        AcceptInvitation: {
            /**
             * Email
             * @description Counts only when the invitation is bound to no address.
             * @default
             */
            email: string;
            /** Name */
            name: string;
            /**
             * Password
             * Format: password
             */
            password: string;
            /**
             * Token
             * @description What stands behind the # in the link.
             */
            token: string;
        };
        /**
         * AccommodatedBody
         * @description Whose exams last longer.
         */
        AccommodatedBody: {
            /** Changed At */
            changed_at: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Time Percent */
            time_percent: number;
        };
        /** AccommodatedList */
        AccommodatedList: {
            /** Rows */
            rows: components["schemas"]["AccommodatedBody"][];
        };
        /**
         * AccommodationBody
         * @description `time_percent` of everybody's time, 100 to 400.
         */
        AccommodationBody: {
            /** Email */
            email: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Time Percent */
            time_percent: number;
        };
        /**
         * Account
         * @description Where money stands. All but the first three are one person's, in one project.
         * @enum {string}
         */
        Account: "source" | "budget" | "pending" | "withheld" | "owed" | "on_its_way" | "paid";
        /** AccountOut */
        AccountOut: {
            /** Email */
            email: string;
            /** Id */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
            state: components["schemas"]["AccountState"];
            /** Two Step */
            two_step: boolean;
        };
        /** AccountPatch */
        AccountPatch: {
            /** Name */
            name?: string | null;
            /** Password */
            password?: string | null;
            /** Roles */
            roles?: components["schemas"]["Role"][] | null;
            state?: components["schemas"]["AccountState"] | null;
        };
        /**
         * AccountState
         * @description Whether somebody may come in.
         * @enum {string}
         */
        AccountState: "active" | "closed";
        /** Accounts */
        Accounts: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["AccountOut"][];
        };
        /**
         * Action
         * @description What follows when all conditions hold.
         * @enum {string}
         */
        Action: "warn" | "more_gold" | "pause" | "exam" | "ask_again" | "remove";
        /**
         * AddedBody
         * @description Ids in the order the items were sent.
         */
        AddedBody: {
            /** Items */
            items: string[];
        };
        /** AgreementChanges */
        AgreementChanges: {
            /** Words */
            words: components["schemas"]["AgreementWords"][];
        };
        /**
         * AgreementOut
         * @description `coefficients`: percent, fleiss, gwet (AC1, or AC2 where labels have an order), brennan_prediger; empty for whole
         *     answers.
         */
        AgreementOut: {
            /** Alpha */
            alpha: number | null;
            /** Coefficients */
            coefficients: {
                [key: string]: components["schemas"]["CoefficientOut"];
            };
            /** Family */
            family: string;
            /** High */
            high: number | null;
            /** Labels */
            labels: number;
            /** Level */
            level: string;
            /** Low */
            low: number | null;
            /** Percent */
            percent: number | null;
            /** Question */
            question: string;
            /** Raters */
            raters: number;
            /** Units */
            units: number;
        };
        /** AgreementPage */
        AgreementPage: {
            /** Rows */
            rows: components["schemas"]["AgreementOut"][];
        };
        /** AgreementVersionBody */
        AgreementVersionBody: {
            /** Hash */
            hash: string;
            /** Note */
            note: string;
            /** Published At */
            published_at: string;
            /** Signatures */
            signatures: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** AgreementVersions */
        AgreementVersions: {
            /** Rows */
            rows: components["schemas"]["AgreementVersionBody"][];
        };
        /**
         * AgreementWords
         * @description A stretch of words: same, added or removed.
         */
        AgreementWords: {
            /** Stretch */
            stretch: string;
            /** Text */
            text: string;
        };
        /**
         * AlikeBody
         * @description `likeness` from 0 to 1.
         */
        AlikeBody: {
            /** Likeness */
            likeness: number;
            /** Text */
            text: string;
        };
        /**
         * AlikeIn
         * @description `but`: the answer (its lease) that is being written or revised.
         */
        AlikeIn: {
            /**
             * But
             * @default
             */
            but: string;
            /** Text */
            text: string;
        };
        /** AlikesBody */
        AlikesBody: {
            /** Rows */
            rows: components["schemas"]["AlikeBody"][];
        };
        /**
         * AllReadBody
         * @description `newest`: the id of the newest one seen; what came after it stays unread.
         */
        AllReadBody: {
            /** Newest */
            newest: string;
        };
        /** AmountBody */
        AmountBody: {
            /** Currency */
            currency: string;
            /** Minor Units */
            minor_units: number;
        };
        /**
         * AnchoringBody
         * @description Agreement with the suggestion when it was shown and when it was held back; the difference is what showing does.
         */
        AnchoringBody: {
            /** Difference */
            difference: number | null;
            held_back: components["schemas"]["SideBody"];
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Question */
            question: string;
            shown: components["schemas"]["SideBody"];
        };
        /** AnchoringsBody */
        AnchoringsBody: {
            /** Rows */
            rows: components["schemas"]["AnchoringBody"][];
        };
        /**
         * AnswerBody
         * @description `answers`: question name → answer; `active_seconds` counts only without heartbeats.
         */
        "AnswerBody-Input": {
            /** Active Seconds */
            active_seconds?: number | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Holding */
            holding?: string | null;
            /**
             * Next
             * @default true
             */
            next: boolean;
        };
        /**
         * AnswerBody
         * @description One person's answer at its latest revision; `contributor` is their number, never their name.
         */
        "AnswerBody-Output": {
            /** Active Seconds */
            active_seconds: number;
            /** Answered At */
            answered_at: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Contributor */
            contributor: number;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number;
            /** Id */
            id: string;
            /** Item */
            item: string;
            /** Revision */
            revision: number;
            /** Seconds */
            seconds: number;
            /** Shown Order */
            shown_order: {
                [key: string]: string[];
            };
            /** Source */
            source: string;
        };
        /**
         * AnsweredBody
         * @description `next` is null when it was not asked for, `lesson` unless it was practice.
         */
        AnsweredBody: {
            /** Answer */
            answer: string;
            lesson: components["schemas"]["LessonBody"] | null;
            next: components["schemas"]["NextBody"] | null;
            /** Seconds Spent */
            seconds_spent: number;
        };
        /** AnswersBody */
        AnswersBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["AnswerBody-Output"][];
        };
        /**
         * AppealBody
         * @description `due_at`: if nobody has judged by then, it is granted.
         */
        AppealBody: {
            /** Due At */
            due_at: string | null;
            /** Plea */
            plea: string;
            /** Reply */
            reply: string;
            state: components["schemas"]["AppealState"];
        };
        /**
         * AppealJudgmentBody
         * @description `grant`: the person was right, and what follows is taken back.
         */
        AppealJudgmentBody: {
            /** Grant */
            grant: boolean;
            /**
             * Reply
             * @default
             */
            reply: string;
        };
        /**
         * AppealState
         * @description Where an objection stands.
         * @enum {string}
         */
        AppealState: "none" | "open" | "granted" | "upheld";
        /**
         * ApplicationBody
         * @description One's own application; `reason` is what was said to the decision.
         */
        ApplicationBody: {
            /** Began At */
            began_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Note */
            note: string;
            /** Opening */
            opening: string;
            /** Project Id */
            project_id: number | null;
            /** Reason */
            reason: string;
            /** Sent At */
            sent_at: string | null;
            stage: components["schemas"]["Stage"];
            /** Title */
            title: string;
        };
        /**
         * ApplicationDecision
         * @description `reason` is for the person; a decline needs one.
         */
        ApplicationDecision: {
            /** Accept */
            accept: boolean;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** ApplicationsBody */
        ApplicationsBody: {
            /** Next */
            next?: null;
            /** Rows */
            rows: components["schemas"]["ApplicationBody"][];
        };
        /**
         * AppliedBody
         * @description Somebody's application as it was sent.
         */
        AppliedBody: {
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Opening */
            opening: string;
            profile: components["schemas"]["ProfileBody"];
            /** Reason */
            reason: string;
            /** Sent At */
            sent_at: string | null;
            stage: components["schemas"]["Stage"];
        };
        /** AppliedList */
        AppliedList: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["AppliedBody"][];
        };
        /** ApprovalBody */
        ApprovalBody: {
            /** Earnings */
            earnings: string[];
        };
        /** Approved */
        Approved: {
            /** Approved */
            approved: number;
        };
        /**
         * AttemptBody
         * @description An attempt as its person sees it; `now` is the server's clock, which decides. `next`: how one stands to the exam since.
         */
        AttemptBody: {
            certificate: components["schemas"]["CertificateBody"] | null;
            /** Ends At */
            ends_at: string | null;
            /** Exam */
            exam: string;
            /** Id */
            id: string;
            /** Now */
            now: string;
            /** Number */
            number: number;
            outcome: components["schemas"]["OutcomeBody"] | null;
            /** Questions */
            questions: components["schemas"]["PutBody"][];
            rules: components["schemas"]["Rules"];
            /** Sections */
            sections: string[];
            standing: components["schemas"]["StandingBody"];
            /** Started At */
            started_at: string;
            /** Submitted At */
            submitted_at: string | null;
        };
        /** AuditVerdict */
        AuditVerdict: {
            /** Entries */
            entries: number;
            /** Flaws */
            flaws: components["schemas"]["FlawOut"][];
            /** Strands */
            strands: number;
            /** Whole */
            whole: boolean;
        };
        /** BadRowOut */
        BadRowOut: {
            /** File */
            file: string;
            /** Line */
            line: number;
            /** Raw */
            raw: string;
            /** Reason */
            reason: string;
        };
        /**
         * BalancesBody
         * @description Minor units of one currency: what waits for approval, is held back, owed, on its way and paid.
         */
        BalancesBody: {
            /** On Its Way */
            on_its_way: number;
            /** Owed */
            owed: number;
            /** Paid */
            paid: number;
            /** Pending */
            pending: number;
            /** Withheld */
            withheld: number;
        };
        /**
         * Basis
         * @description What pay goes by.
         * @enum {string}
         */
        Basis: "task" | "hour";
        /**
         * BatchBody
         * @description `sums`: its payments by state. `mine_to_release`: the asker did not draw it up, and it waits.
         */
        BatchBody: {
            /** Adapter */
            adapter: string;
            /** Currency */
            currency: string;
            /** Drawn At */
            drawn_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            /** Least */
            least: number;
            /** Mine To Release */
            mine_to_release: boolean;
            /** Minor Units */
            minor_units: number;
            /** Note */
            note: string;
            /** Payments */
            payments: number;
            /** Released At */
            released_at: string | null;
            state: components["schemas"]["BatchState"];
            /** Sums */
            sums: components["schemas"]["StateSumBody"][];
        };
        /** BatchPage */
        BatchPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["BatchBody"][];
        };
        /** BatchPaymentBody */
        BatchPaymentBody: {
            /** Batch */
            batch: string;
            /** Changed At */
            changed_at: string;
            /** Contributor */
            contributor: number;
            /** Currency */
            currency: string;
            /** Id */
            id: string;
            /** Masked */
            masked: string;
            /** Minor Units */
            minor_units: number;
            /** Pseudonym */
            pseudonym: string;
            /** Reference */
            reference: string;
            state: components["schemas"]["PaymentState"];
            /** Why */
            why: string;
        };
        /** BatchPayments */
        BatchPayments: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["BatchPaymentBody"][];
        };
        /**
         * BatchState
         * @description How far a batch is.
         * @enum {string}
         */
        BatchState: "drawing" | "drawn" | "released" | "done" | "called_off";
        /**
         * BeatBody
         * @description `active`: something was done since the last heartbeat.
         */
        BeatBody: {
            /**
             * Active
             * @default true
             */
            active: boolean;
        };
        /** BonusBody */
        BonusBody: {
            /** Contributor */
            contributor: number;
            /** Currency */
            currency: string;
            /**
             * Key
             * @default
             */
            key: string;
            /** Minor Units */
            minor_units: number;
            /** Reason */
            reason: string;
        };
        /**
         * BuildOut
         * @description `voices` is null until it is frozen.
         */
        BuildOut: {
            /** Card */
            card: string;
            /** Hash */
            hash: string;
            /** Id */
            id: string;
            /** Job */
            job: string;
            /** Lineage */
            lineage: {
                [key: string]: unknown;
            };
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Project Id */
            project_id: number;
            /** Recipe */
            recipe: {
                [key: string]: unknown;
            };
            /** State */
            state: string;
            /** Tables */
            tables: {
                [key: string]: components["schemas"]["TableOut"];
            };
            voices: components["schemas"]["VoicesOut"] | null;
        };
        /** BuildPage */
        BuildPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["BuildOut"][];
        };
        /** BuildStarted */
        BuildStarted: {
            /** Build */
            build: string;
            /** Job */
            job: string;
        };
        /**
         * Burnt
         * @description Why a gold item was retired.
         * @enum {string}
         */
        Burnt: "worn" | "drifted" | "wrong" | "by_hand";
        /**
         * CallBody
         * @description What a call came to, never what was said. `counted`: by the server; else tokens are estimated.
         */
        CallBody: {
            /** Begun At */
            begun_at: string;
            /** Cost Millionths */
            cost_millionths: number;
            /** Counted */
            counted: boolean;
            /** First Millis */
            first_millis: number | null;
            /** Id */
            id: string;
            /** Input Tokens */
            input_tokens: number;
            /** Millis */
            millis: number | null;
            /** Model */
            model: string;
            /** Output Tokens */
            output_tokens: number;
            /** Project Id */
            project_id: number | null;
            /** Purpose */
            purpose: string;
            /** State */
            state: string;
            /** Trouble */
            trouble: string;
        };
        /** CallsBody */
        CallsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["CallBody"][];
        };
        /**
         * CandidateBody
         * @description Somebody who is owed something; `hindrance` null: in a batch drawn up now.
         */
        CandidateBody: {
            /** Contributor */
            contributor: number;
            hindrance: components["schemas"]["Hindrance"] | null;
            /** Minor Units */
            minor_units: number;
            /** Pseudonym */
            pseudonym: string;
        };
        /** CandidatePage */
        CandidatePage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["CandidateBody"][];
        };
        /** CatalogueBody */
        CatalogueBody: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["CatalogueRowBody"][];
        };
        /** CatalogueRowBody */
        CatalogueRowBody: {
            /** Answered By Me */
            answered_by_me: number;
            /** Description */
            description: string;
            /** Estimated Seconds */
            estimated_seconds: number | null;
            /** Missing */
            missing: components["schemas"]["MissingBody"][];
            /** Name */
            name: string;
            pay: components["schemas"]["PayBody"] | null;
            /** Project Id */
            project_id: number;
            /** Tasks Left */
            tasks_left: number;
        };
        /**
         * Cause
         * @description Why people disagreed.
         * @enum {string}
         */
        Cause: "rater_error" | "ambiguous_item" | "guideline_gap" | "legitimate_difference";
        /**
         * CellBody
         * @description `wanted`: items that want this; `there`: prompts handed in.
         */
        CellBody: {
            /** Column */
            column: string;
            /** Row */
            row: string;
            /** There */
            there: number;
            /** Wanted */
            wanted: number;
        };
        /**
         * CertificateBody
         * @description That one passed; `expires_at` null: for good.
         */
        CertificateBody: {
            /** Expires At */
            expires_at: string | null;
            /** Granted At */
            granted_at: string;
            /** Id */
            id: string;
            /** Level */
            level: number;
            /** Skill */
            skill: string;
            /** Title */
            title: string;
        };
        /** CertificatesBody */
        CertificatesBody: {
            /** Rows */
            rows: components["schemas"]["CertificateBody"][];
        };
        /** ChangeBody */
        ChangeBody: {
            /** Change */
            change: string;
            now: components["schemas"]["preceptor__rooms__policy__api__guidelines__ClauseBody"] | null;
            /** Text */
            text: components["schemas"]["WordsBody"][];
            /** Title */
            title: components["schemas"]["WordsBody"][];
            was: components["schemas"]["preceptor__rooms__policy__api__guidelines__ClauseBody"] | null;
        };
        /**
         * ChangeOut
         * @description What would make a rule better, and which shares of honest and of other people it would then hit.
         */
        ChangeOut: {
            /** Honest */
            honest: number;
            /** Numbers */
            numbers: components["schemas"]["NumberedOut"][];
            /** Others */
            others: number;
        };
        /** Changes */
        Changes: {
            /** Earlier */
            earlier: number;
            /** Later */
            later: number;
            /** Rows */
            rows: components["schemas"]["ChangeBody"][];
        };
        /**
         * ChangesBody
         * @description Only what is sent changes; null takes away pay, estimated seconds or the most people an item.
         */
        ChangesBody: {
            /** Description */
            description?: string | null;
            /** Estimated Seconds */
            estimated_seconds?: number | null;
            /** Gold Share */
            gold_share?: number | null;
            /** Name */
            name?: string | null;
            /** Overlap */
            overlap?: number | null;
            /** Overlap Most */
            overlap_most?: number | null;
            pay_per_task?: components["schemas"]["MoneyBody"] | null;
            targets?: components["schemas"]["TargetsBody"] | null;
        };
        /**
         * ChatBody
         * @description A conversation as its person sees it; `names` (side → model) is empty until it has ended.
         */
        ChatBody: {
            /** Alone */
            alone: string;
            /** Ended */
            ended: boolean;
            /** Exchanges */
            exchanges: components["schemas"]["ExchangeBody"][];
            /** Id */
            id: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Rated */
            rated: {
                [key: string]: unknown;
            };
            /** Sides */
            sides: string[];
        };
        /**
         * CheckedBody
         * @description `right` is the place of the right option.
         */
        CheckedBody: {
            /** Correct */
            correct: boolean;
            /** Done At */
            done_at: string | null;
            /** Passed */
            passed: string[];
            /** Right */
            right: number;
            /** Why */
            why: string;
        };
        /**
         * CheckedForm
         * @description `form`, every setting spelled out, and `comparables` by question are null while there are faults.
         */
        CheckedForm: {
            /** Comparables */
            comparables: {
                [key: string]: components["schemas"]["ComparableBody"][];
            } | null;
            /** Faults */
            faults: components["schemas"]["FaultBody"][];
            /** Form */
            form: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ChoiceBody
         * @description `edited`: the reply as the person changed it; `alone`: the other side is asked no more.
         */
        ChoiceBody: {
            /**
             * Alone
             * @default false
             */
            alone: boolean;
            /** Edited */
            edited?: string | null;
            /**
             * Side
             * @enum {string}
             */
            side: "A" | "B";
        };
        /** ChoicesBody */
        ChoicesBody: {
            /** Rows */
            rows: components["schemas"]["EndpointChoiceBody"][];
        };
        /** Code */
        Code: {
            /** Code */
            code: string;
        };
        /**
         * CoefficientOut
         * @description No ends where one item alone tells.
         */
        CoefficientOut: {
            /** Estimate */
            estimate: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
        };
        /**
         * Collector
         * @description What is counted about a person.
         * @enum {string}
         */
        Collector: "gold" | "agreement" | "fast" | "same" | "skips" | "answers" | "today" | "reviewed";
        /**
         * ComparableBody
         * @description A value in a question's answers that conditions of later questions can be about; `values`: each with its title.
         */
        ComparableBody: {
            /** Name */
            name: string;
            /** Per Response */
            per_response: boolean;
            /** Title */
            title: string;
            /** Values */
            values: [
                string | number | boolean,
                string
            ][];
        };
        /**
         * Comparison
         * @description How what is counted is held against a value.
         * @enum {string}
         */
        Comparison: "below" | "at_least";
        /**
         * ConditionBody
         * @description `value` is a share (0..1) for gold, agreement and fast, a count otherwise; `minimum` events are waited for, and the last
         *     `window` looked at (gold and fast only).
         */
        ConditionBody: {
            collector: components["schemas"]["Collector"];
            comparison: components["schemas"]["Comparison"];
            /**
             * Minimum
             * @default 1
             */
            minimum: number;
            /** Value */
            value: number;
            /**
             * Window
             * @default 10
             */
            window: number;
        };
        /** ConsensusAsked */
        ConsensusAsked: {
            /** Judges */
            judges?: string[];
            /** @default dawid_skene */
            method: components["schemas"]["preceptor__rooms__quality__nouns__Method"];
            /**
             * People
             * @default true
             */
            people: boolean;
        };
        /** ConsensusPage */
        ConsensusPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ConsensusRowOut"][];
            /** Run */
            run: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ConsensusRowOut
         * @description `ruling`: the verdict that settled it after a second look, "" where none did.
         */
        ConsensusRowOut: {
            /** Answer */
            answer: {
                [key: string]: unknown;
            } | null;
            /** Answers */
            answers: number;
            /** Confidence */
            confidence: number;
            /** Excerpt */
            excerpt: string;
            /** Item */
            item: string;
            /** Question */
            question: string;
            /** Ruling */
            ruling: string;
            /** Summary */
            summary: string;
        };
        /** ContestBody */
        ContestBody: {
            /** Note */
            note: string;
        };
        /**
         * ContributorBody
         * @description A person as everybody else sees them.
         */
        ContributorBody: {
            /** Id */
            id: number;
            /** Pseudonym */
            pseudonym: string;
            /** Since */
            since: string;
            /** Source */
            source: string;
        };
        /**
         * Control
         * @description What is set aside when models are ranked, since people take it for quality.
         * @enum {string}
         */
        Control: "none" | "length" | "style";
        /** CountsBody */
        CountsBody: {
            /** Answers */
            answers: number;
            /** Contributors */
            contributors: number;
            /** Gold */
            gold: number;
            /** Items */
            items: number;
        };
        /**
         * CourseAnswerBody
         * @description `option` is the option's place, from 0.
         */
        CourseAnswerBody: {
            /**
             * Language
             * @default en
             */
            language: string;
            /** Option */
            option: number;
            /** Page */
            page: string;
        };
        /**
         * CourseBody
         * @description `passed` names the pages I passed; `done_at` is null until all are.
         */
        CourseBody: {
            /** Done At */
            done_at: string | null;
            /** Language */
            language: string;
            /** Pages */
            pages: components["schemas"]["CoursePageBody"][];
            /** Passed */
            passed: string[];
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * CoursePageBody
         * @description A page and its question; which option is right is told after an answer.
         */
        CoursePageBody: {
            /** Id */
            id: string;
            /** Options */
            options: string[];
            /** Question */
            question: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * CoverageBody
         * @description The map of one question; `columns` is null when it has one facet.
         */
        CoverageBody: {
            /** Cells */
            cells: components["schemas"]["CellBody"][];
            columns: components["schemas"]["FacetBody"] | null;
            /** Question */
            question: string;
            rows: components["schemas"]["FacetBody"];
            /** Title */
            title: string;
        };
        /** CoveragesBody */
        CoveragesBody: {
            /** Rows */
            rows: components["schemas"]["CoverageBody"][];
        };
        /** CrosswalkBody */
        CrosswalkBody: {
            /** Name */
            name: string;
            /** Other */
            other: string;
            /** Pairs */
            pairs: components["schemas"]["PairBody"][];
        };
        /** Curve */
        Curve: {
            /** Rows */
            rows: components["schemas"]["PointOut"][];
        };
        /**
         * DecideBody
         * @description `confirmed`: quarantined for good; `cleared`: back to work.
         */
        DecideBody: {
            /**
             * Note
             * @default
             */
            note: string;
            state: components["schemas"]["EscalationState"];
        };
        /**
         * DecidedBody
         * @description `remedy` helps against the cause named; `next` is null when nothing is left or nothing was asked for.
         */
        DecidedBody: {
            next: components["schemas"]["SightBody"] | null;
            remedy: components["schemas"]["Remedy"] | null;
            /** Verdict */
            verdict: string;
        };
        /**
         * DecisionBody
         * @description `chosen` (an answer's id or `consensus`) for accept, `answers` for fix; `next` asks for the next item at once.
         */
        DecisionBody: {
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            cause?: components["schemas"]["Cause"] | null;
            /**
             * Chosen
             * @default
             */
            chosen: string;
            /**
             * Next
             * @default true
             */
            next: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            outcome: components["schemas"]["Outcome"];
            /** Rejected */
            rejected?: components["schemas"]["preceptor__rooms__review__api__desk__RejectionBody"][];
        };
        /**
         * Deed
         * @description Something a person may or may not do; API tokens are scoped by the same words.
         * @enum {string}
         */
        Deed: "administer" | "see_audit" | "make_project" | "see_project" | "change_project" | "manage_members" | "import" | "see_answers" | "work" | "see_quality" | "review" | "build" | "train" | "plan_rounds" | "run_models" | "use_models" | "manage_exams" | "pay" | "handle_escalations";
        /**
         * DefaultsBody
         * @description What a project made from the template starts with, where its maker says nothing else.
         */
        DefaultsBody: {
            /** Estimated Seconds */
            estimated_seconds: number;
            /** Gold Share */
            gold_share: number;
            /** Overlap */
            overlap: number;
        };
        /**
         * DetailsBody
         * @description Where one is paid; blanks and small letters do not matter. `bic` may be left out.
         */
        DetailsBody: {
            /**
             * Bic
             * @default
             */
            bic: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
        };
        /**
         * DifferenceBody
         * @description Where the report and our books differ; minor units, null where there is nothing.
         */
        DifferenceBody: {
            kind: components["schemas"]["DifferenceKind"];
            /** Ours */
            ours: number | null;
            /** Payment */
            payment: string;
            /** Theirs */
            theirs: number | null;
        };
        /**
         * DifferenceKind
         * @description In what the report and our books differ.
         * @enum {string}
         */
        DifferenceKind: "unknown" | "amount" | "state" | "not_reported";
        /**
         * Difficulty
         * @description How hard its writer thinks it is; the statistics say how hard it was.
         * @enum {string}
         */
        Difficulty: "easy" | "medium" | "hard";
        /**
         * DocumentBody
         * @description A document at one version. `hash`: SHA-256 of title, an empty line, and text; `signatures` on this version.
         */
        DocumentBody: {
            /** Hash */
            hash: string;
            /** Id */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            /** Language */
            language: string;
            /** Newest */
            newest: number;
            /** Note */
            note: string;
            /** Project */
            project: number | null;
            /** Published At */
            published_at: string;
            /** Retired */
            retired: boolean;
            /** Signatures */
            signatures: number;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * DocumentKind
         * @description What a document is about.
         * @enum {string}
         */
        DocumentKind: "confidentiality" | "content_warning" | "data_use" | "other";
        /** DocumentsBody */
        DocumentsBody: {
            /** Rows */
            rows: components["schemas"]["DocumentBody"][];
        };
        /**
         * Domain
         * @description A field people know their way about.
         * @enum {string}
         */
        Domain: "general" | "writing" | "translation" | "linguistics" | "software" | "data" | "mathematics" | "physics" | "chemistry" | "biology" | "medicine" | "nursing" | "psychology" | "engineering" | "law" | "finance" | "business" | "education" | "history" | "philosophy" | "society" | "arts" | "safety" | "trades";
        /**
         * DoubtOut
         * @description `quality` (0..1): the chance that the label is right by the item's other answers.
         */
        DoubtOut: {
            /** Excerpt */
            excerpt: string;
            /** Given */
            given: unknown;
            /** Item */
            item: string;
            /** Likely */
            likely: unknown;
            /** Pseudonym */
            pseudonym: string;
            /** Quality */
            quality: number;
            /** Question */
            question: string;
            /** Unit */
            unit: string;
        };
        /** DoubtPage */
        DoubtPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["DoubtOut"][];
        };
        /** DraftBody */
        DraftBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
        };
        /**
         * DrawBody
         * @description `cost_millionths` of a minor unit; `doubles` said what another had said, `left_out` made no item.
         */
        DrawBody: {
            /** Cost Millionths */
            cost_millionths: number;
            /** Doubles */
            doubles: number;
            /** Each */
            each: number;
            /** Endpoints */
            endpoints: string[];
            /** From Project */
            from_project: number | null;
            /** Id */
            id: string;
            /** Items */
            items: number;
            /** Job */
            job: string;
            /** Left Out */
            left_out: number;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Project Id */
            project_id: number;
            /** Prompts */
            prompts: number;
            /** Responses */
            responses: number;
            settings: components["schemas"]["DrawSettings"];
            /** State */
            state: string;
        };
        /**
         * DrawSettings
         * @description How replies are drawn; null leaves it to the server. Each response gets a seed of its own, counted from `seed`.
         */
        DrawSettings: {
            /**
             * Max Tokens
             * @default 1024
             */
            max_tokens: number;
            /** Seed */
            seed?: number | null;
            /** Stop */
            stop?: string[];
            /**
             * System
             * @default
             */
            system: string;
            /** Temperature */
            temperature?: number | null;
            /** Top P */
            top_p?: number | null;
        };
        /** DrawsBody */
        DrawsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["DrawBody"][];
        };
        /**
         * EarningKind
         * @description What somebody earned something for.
         * @enum {string}
         */
        EarningKind: "task" | "practice" | "broken" | "bonus" | "top_up" | "granted";
        /** EarningPage */
        EarningPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["MyEarningBody"][];
        };
        /**
         * EarningState
         * @description Where an earning stands; whether it is paid out tells its payment.
         * @enum {string}
         */
        EarningState: "pending" | "approved" | "rejected" | "contested" | "settled";
        /**
         * Education
         * @description The highest education somebody has finished; each is more than those before.
         * @enum {string}
         */
        Education: "none" | "secondary" | "vocational" | "bachelor" | "master" | "doctorate";
        /**
         * EffectBody
         * @description Whom a correction changes. `kept`: would fail by it and keep their pass; `more`: only the first 2,000 were looked at.
         */
        EffectBody: {
            /** Gain */
            gain: number;
            /** Kept */
            kept: number;
            /** Looked At */
            looked_at: number;
            /** Lose */
            lose: number;
            /** More */
            more: boolean;
            /** Newly Passed */
            newly_passed: number;
        };
        /**
         * EffectOut
         * @description `chance` (0..1): of two equal models, the response with one standard deviation more of the habit wins.
         */
        EffectOut: {
            /** Chance */
            chance: number;
            /** Habit */
            habit: string;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
        };
        /**
         * EligibilityBody
         * @description {"all": […]}, {"any": […]}, {"not": …} or {"fact": …, "key": …, "least": …, "among": […]}; null asks for nothing. What a fact
         *     takes is judged by the room, which names every place that is wrong.
         */
        EligibilityBody: {
            /** Rule */
            rule: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * EndBody
         * @description What the person says of the whole; it holds from now on.
         */
        EndBody: {
            /** Rated */
            rated?: {
                [key: string]: unknown;
            };
        };
        /**
         * EndpointBody
         * @description `down_since` is set while it cannot be used; `trouble` says why.
         */
        EndpointBody: {
            /** Address */
            address: string;
            /** Down Since */
            down_since: string | null;
            /** Has Key */
            has_key: boolean;
            /** Id */
            id: string;
            limits: components["schemas"]["LimitsBody"];
            /** Made At */
            made_at: string;
            /** Model */
            model: string;
            /** Name */
            name: string;
            price: components["schemas"]["PriceBody"];
            provider: components["schemas"]["preceptor__rooms__models__nouns__endpoints__Provider"];
            /** Schemas */
            schemas: boolean;
            /** Script */
            script: components["schemas"]["preceptor__rooms__models__api__LineBody"][];
            spent: components["schemas"]["SpentBody"];
            /** State */
            state: string;
            /** Trouble */
            trouble: string;
            /** Word Millis */
            word_millis: number;
        };
        /**
         * EndpointChoiceBody
         * @description An endpoint as somebody sees it who may use it but not run it; `currency` is that of its prices.
         */
        EndpointChoiceBody: {
            /** Currency */
            currency: string;
            /** Down Since */
            down_since: string | null;
            /** Id */
            id: string;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Provider */
            provider: string;
        };
        /**
         * EndpointIn
         * @description How a model is reached and what it may cost; without its key.
         */
        EndpointIn: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * @default {
             *       "most_at_once": 4,
             *       "retries": 3,
             *       "seconds": 120
             *     }
             */
            limits: components["schemas"]["LimitsBody"];
            /**
             * Model
             * @default
             */
            model: string;
            /** Name */
            name: string;
            /**
             * @default {
             *       "currency": "USD",
             *       "input": 0,
             *       "output": 0
             *     }
             */
            price: components["schemas"]["PriceBody"];
            provider: components["schemas"]["Provider-Input"];
            /**
             * Schemas
             * @default false
             */
            schemas: boolean;
            /** Script */
            script?: components["schemas"]["LineBody-Input"][];
            /**
             * Word Millis
             * @default 0
             */
            word_millis: number;
        };
        /** EndpointsBody */
        EndpointsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["EndpointBody"][];
        };
        /**
         * EntryBody
         * @description A movement of the ledger; its lines add up to zero in each currency.
         */
        EntryBody: {
            /** At */
            at: string;
            /** Id */
            id: string;
            /** Key */
            key: string;
            kind: components["schemas"]["EntryKind"];
            /** Lines */
            lines: components["schemas"]["preceptor__rooms__pay__api__bodies__LineBody"][];
            /** Note */
            note: string;
        };
        /**
         * EntryKind
         * @description Why money moved.
         * @enum {string}
         */
        EntryKind: "funded" | "earned" | "approved" | "withheld" | "returned" | "granted" | "bonus" | "topped_up" | "reserved" | "paid" | "released";
        /**
         * ErasureBody
         * @description `email` is one's own address, typed again: there is no way back.
         */
        ErasureBody: {
            /** Email */
            email: string;
        };
        /**
         * EscalateBody
         * @description Why I stopped; words of mine are seen by the handlers alone.
         */
        EscalateBody: {
            /**
             * Note
             * @default
             */
            note: string;
            reason: components["schemas"]["EscalationReason"];
        };
        /**
         * EscalatedBody
         * @description `receipt` is what to ask about; see GET /my-escalations.
         */
        EscalatedBody: {
            /** Receipt */
            receipt: string;
        };
        /** EscalationBody */
        EscalationBody: {
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Item */
            item: string;
            /** Made At */
            made_at: string;
            /** Note */
            note: string;
            /** Outcome Note */
            outcome_note: string;
            /** Project Id */
            project_id: number;
            reason: components["schemas"]["EscalationReason"];
            state: components["schemas"]["EscalationState"];
        };
        /**
         * EscalationReason
         * @description Why somebody stopped.
         * @enum {string}
         */
        EscalationReason: "child" | "threat" | "terror" | "other";
        /**
         * EscalationState
         * @description Where an escalation stands.
         * @enum {string}
         */
        EscalationState: "open" | "confirmed" | "cleared";
        /** Escalations */
        Escalations: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["EscalationBody"][];
        };
        /**
         * EvaluationOut
         * @description Each figure of `report` is {estimate, low, high, rows}, or null where nothing could be counted.
         */
        EvaluationOut: {
            /** Build */
            build: string;
            /** Created At */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            /** Job */
            job: string;
            /** Kind */
            kind: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number;
            /** Report */
            report: {
                [key: string]: unknown;
            } | null;
            /** Run */
            run: string;
            /** State */
            state: string;
        };
        /** EvaluationPage */
        EvaluationPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["EvaluationOut"][];
        };
        /** EvaluationStarted */
        EvaluationStarted: {
            /** Evaluation */
            evaluation: string;
            /** Job */
            job: string;
        };
        /** EventOut */
        EventOut: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Name */
            name: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Position */
            position: number;
            /** Project Id */
            project_id: number | null;
            /** Subject */
            subject: string;
        };
        /**
         * EvidenceBody
         * @description What a condition found (`found`), resting on `of` events.
         */
        EvidenceBody: {
            condition: components["schemas"]["ConditionBody"];
            /** Found */
            found: number;
            /** Of */
            of: number;
        };
        /**
         * ExamAnswerBody
         * @description By the question's shape: `chosen` places as shown, a `text`, or `answers` to the form.
         */
        ExamAnswerBody: {
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            /** Chosen */
            chosen?: number[] | null;
            /** Text */
            text?: string | null;
        };
        /**
         * ExamBody
         * @description An exam as those who write it see it. `missing`: what the bank lacks, by the section's place.
         */
        ExamBody: {
            /**
             * Attempts
             * @default 2
             */
            attempts: number;
            /** Changed At */
            changed_at: string;
            /**
             * Cooldown Hours
             * @default 24
             */
            cooldown_hours: number;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default score */
            feedback: components["schemas"]["Feedback"];
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Minutes */
            minutes?: number | null;
            /**
             * Missing
             * @default {}
             */
            missing: {
                [key: string]: string;
            };
            /**
             * Pass Mark
             * @default 70
             */
            pass_mark: number;
            /**
             * Sections
             * @default []
             */
            sections: components["schemas"]["SectionBody"][];
            /**
             * Shuffle Options
             * @default true
             */
            shuffle_options: boolean;
            /**
             * Shuffle Questions
             * @default true
             */
            shuffle_questions: boolean;
            /**
             * Skill
             * @default
             */
            skill: string;
            state: components["schemas"]["ExamState"];
            /** Title */
            title: string;
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Valid Days */
            valid_days?: number | null;
            /** Version */
            version: number;
        };
        /**
         * ExamState
         * @description Whether an exam can be taken.
         * @enum {string}
         */
        ExamState: "draft" | "open" | "closed";
        /** ExamStateBody */
        ExamStateBody: {
            state: components["schemas"]["ExamState"];
        };
        /**
         * ExampleBody
         * @description A case that shows what a clause means.
         */
        ExampleBody: {
            /** Text */
            text: string;
            verdict: components["schemas"]["Verdict"];
            /**
             * Why
             * @default
             */
            why: string;
        };
        /** ExamsBody */
        ExamsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ExamBody"][];
        };
        /**
         * ExchangeBody
         * @description `chosen` is "" until a reply goes on; `said` is what went on.
         */
        ExchangeBody: {
            /** Chosen */
            chosen: string;
            /** Edited */
            edited: boolean;
            /** Place */
            place: number;
            /** Replies */
            replies: components["schemas"]["SpokenBody"][];
            /** Said */
            said: string;
            /** Text */
            text: string;
        };
        /** ExtendedBody */
        ExtendedBody: {
            /** Expires At */
            expires_at: string;
        };
        /** FacetBody */
        FacetBody: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Values */
            values: components["schemas"]["ValueBody"][];
        };
        /** FaultBody */
        FaultBody: {
            /** Where */
            where: string;
            /** Why */
            why: string;
        };
        /**
         * FaultOut
         * @description One thing wrong: where (JSON pointer into the body, or `?name`, `{name}`, `header:name`) and why.
         */
        FaultOut: {
            /** Where */
            where: string;
            /** Why */
            why: string;
        };
        /**
         * Feedback
         * @description What is said once an attempt is graded, beside what was reached and needed.
         * @enum {string}
         */
        Feedback: "none" | "score" | "each";
        /**
         * FieldKindBody
         * @description `media` is the family of files it shows (image, audio, video), null where it shows none.
         */
        FieldKindBody: {
            /** Media */
            media: string | null;
            /** Name */
            name: string;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Title */
            title: string;
        };
        /**
         * FileForm
         * @description In what form a bank takes a batch.
         * @enum {string}
         */
        FileForm: "csv" | "pain_001";
        /**
         * FilledBody
         * @description `taken` counts places answered or being answered, never more than are `wanted`; gold has none.
         */
        FilledBody: {
            /** Taken */
            taken: number;
            /** Wanted */
            wanted: number;
        };
        /** FindingBody */
        FindingBody: {
            /** Confidence */
            confidence: string;
            /** Line */
            line: number;
            /** Rule */
            rule: string;
            /** Severity */
            severity: string;
            /** Text */
            text: string;
        };
        /**
         * FirstItemOut
         * @description `payload` is null when the row cannot become an item; `faults` say why, or what the form finds wrong with it.
         */
        FirstItemOut: {
            /** Faults */
            faults: {
                [key: string]: string;
            }[];
            /** Payload */
            payload: {
                [key: string]: unknown;
            } | null;
        };
        /** FlagBody */
        FlagBody: {
            kind: components["schemas"]["FlagKind"];
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * FlagKind
         * @description What is wrong with an item itself.
         * @enum {string}
         */
        FlagKind: "broken" | "sensitive" | "personal_data" | "other";
        /** FlawOut */
        FlawOut: {
            /** Entry */
            entry: number;
            /** Strand */
            strand: string;
            /** Why */
            why: string;
        };
        /** FormBody */
        FormBody: {
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
        };
        /** FormChangeBody */
        FormChangeBody: {
            /** Difference */
            difference: string;
            /** Name */
            name: string;
            /**
             * Part
             * @enum {string}
             */
            part: "field" | "question";
            /** Settings */
            settings: string[];
        };
        /** FormToCheck */
        FormToCheck: {
            /** Form */
            form: {
                [key: string]: unknown;
            };
        };
        /** FormVersionBody */
        FormVersionBody: {
            /** Changes */
            changes: components["schemas"]["FormChangeBody"][];
            /** Hash */
            hash: string;
            /** Made At */
            made_at: string;
            /** Version */
            version: number;
        };
        /** FormVersionList */
        FormVersionList: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["FormVersionBody"][];
        };
        /**
         * FormatOut
         * @description `reads`: whether judgments also come in by it (an import whose mapping is {reader: labels, question, format}).
         */
        FormatOut: {
            /** Format */
            format: string;
            /** Loses */
            loses: string;
            /** Question */
            question: string;
            /** Reads */
            reads: boolean;
            /** Title */
            title: string;
        };
        /** FormatsOut */
        FormatsOut: {
            /** Rows */
            rows: components["schemas"]["FormatOut"][];
        };
        /**
         * FundingBody
         * @description `key`: sent twice with the same key, it is posted once. Negative takes back out.
         */
        FundingBody: {
            /** Currency */
            currency: string;
            /**
             * Key
             * @default
             */
            key: string;
            /** Minor Units */
            minor_units: number;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * GoldBody
         * @description The right answers, question name → answer; some may be left out. `reason` is what the person is told.
         */
        "GoldBody-Input": {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * GoldChangeBody
         * @description What is left out stays.
         */
        GoldChangeBody: {
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            /** Reason */
            reason?: string | null;
            use?: components["schemas"]["Use"] | null;
            wear?: components["schemas"]["Wear"] | null;
        };
        /**
         * GoldCheckOut
         * @description `right` over `items` gold items held out from the method; `loss` in nats; one method a question is `suggested`.
         */
        GoldCheckOut: {
            /** Items */
            items: number;
            /** Loss */
            loss: number;
            method: components["schemas"]["Method-Output"];
            /** Question */
            question: string;
            right: components["schemas"]["RateOut"];
            /** Suggested */
            suggested: boolean;
        };
        /** GoldCheckPage */
        GoldCheckPage: {
            /** Rows */
            rows: components["schemas"]["GoldCheckOut"][];
        };
        /**
         * GoldEntryBody
         * @description `burnt` says why it was retired; null while it is good.
         */
        GoldEntryBody: {
            burnt: components["schemas"]["Burnt"] | null;
            origin: components["schemas"]["Origin"];
            /** Right */
            right: number;
            /** Shown */
            shown: number;
            use: components["schemas"]["Use"];
            wear: components["schemas"]["Wear"];
        };
        /**
         * GoldLimitsBody
         * @description `most_shown`: after how many showings gold is retired, null for never; `drift` and `wrong` retire by themselves, too.
         */
        GoldLimitsBody: {
            /** Drift */
            drift: boolean;
            /** Most Shown */
            most_shown: number | null;
            /** Wrong */
            wrong: boolean;
        };
        /**
         * GoldRowBody
         * @description `share_right`, `low`, `high`: share answered right with its 95 % interval; null before anybody met it. `first` and `late`: shares
         *     right among the first twenty and in the running window, to see a drift by.
         */
        GoldRowBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            entry: components["schemas"]["GoldEntryBody"];
            /** Excerpt */
            excerpt: string;
            /** First */
            first: number | null;
            /** High */
            high: number | null;
            /** Item */
            item: string;
            /** Late */
            late: number | null;
            /** Low */
            low: number | null;
            /** Made At */
            made_at: string;
            /** Reason */
            reason: string;
            /** Share Right */
            share_right: number | null;
            /** Shown At */
            shown_at: string | null;
            /** Summary */
            summary: string;
        };
        /** GoldRows */
        GoldRows: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["GoldRowBody"][];
        };
        /**
         * Ground
         * @description Why something is held back.
         * @enum {string}
         */
        Ground: "not_done" | "not_as_asked";
        /** GuidelinesBody */
        GuidelinesBody: {
            /** Clauses */
            clauses: components["schemas"]["preceptor__rooms__policy__api__guidelines__ClauseBody"][];
            /** Made At */
            made_at: string;
            /** Note */
            note: string;
            /** Version */
            version: number;
        };
        /**
         * Health
         * @description `ok`, or the request is answered by a problem.
         */
        Health: {
            /** State */
            state: string;
        };
        /**
         * Hindrance
         * @description Why somebody who is owed something is not in a batch.
         * @enum {string}
         */
        Hindrance: "below_least" | "no_details";
        /**
         * HoldersBody
         * @description A skill and how many people hold it.
         */
        HoldersBody: {
            /** People */
            people: number;
            /** Skill */
            skill: string;
        };
        /** HoldersList */
        HoldersList: {
            /** Rows */
            rows: components["schemas"]["HoldersBody"][];
        };
        /**
         * Hours
         * @description How much of a week the work takes.
         * @enum {string}
         */
        Hours: "flexible" | "part_time" | "full_time";
        /** ImportOut */
        ImportOut: {
            /** Answers */
            answers: number;
            /** Bad Rows */
            bad_rows: number;
            /** Bad Rows Listed */
            bad_rows_listed: number;
            /** Ended At */
            ended_at: string | null;
            /**
             * First Bad Rows
             * @default []
             */
            first_bad_rows: components["schemas"]["BadRowOut"][];
            /** Id */
            id: string;
            /** Items */
            items: number;
            /** Job */
            job: string;
            /** Known Items */
            known_items: number;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number;
            /** Rows Read */
            rows_read: number;
            /** Started At */
            started_at: string;
            /** State */
            state: string;
        };
        /** ImportPage */
        ImportPage: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["ImportOut"][];
        };
        /** ImportStarted */
        ImportStarted: {
            /** Import */
            import: string;
            /** Job */
            job: string;
        };
        /**
         * ImportedBody
         * @description How many questions came in, and which rows did not; `wrong_rows` counts them all, `wrong` lists the first 500.
         */
        ImportedBody: {
            /** Added */
            added: number;
            /** Wrong */
            wrong: components["schemas"]["WrongRowBody"][];
            /** Wrong Rows */
            wrong_rows: number;
        };
        /** InvitationLink */
        InvitationLink: {
            /**
             * Token
             * @description What stands behind the # in the link.
             */
            token: string;
        };
        /**
         * InvitationOut
         * @description `link` is shown once: whoever has it may make the account. `email` is empty when it is bound to no address.
         */
        InvitationOut: {
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /** Link */
            link?: string | null;
            /** Project Roles */
            project_roles: {
                [key: string]: components["schemas"]["Role"][];
            };
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /** Invitations */
        Invitations: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["InvitationOut"][];
        };
        /**
         * ItemBody
         * @description `taken` counts answers and active leases; `purpose` is work or gold.
         */
        ItemBody: {
            /** Created At */
            created_at: string;
            gold: components["schemas"]["preceptor__rooms__work__api__GoldBody"] | null;
            /** Group */
            group: string;
            /** Id */
            id: string;
            /** Open */
            open: boolean;
            /** Overlap */
            overlap: number;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Project Id */
            project_id: number;
            /** Purpose */
            purpose: string;
            /** Taken */
            taken: number;
        };
        /** ItemsBody */
        ItemsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ItemBody"][];
        };
        /** JobBody */
        JobBody: {
            /** Job */
            job: string;
        };
        /** Jobs */
        Jobs: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["preceptor__entry__web__jobs__JobOut"][];
        };
        /**
         * Joining
         * @description Who one is; the password as everywhere.
         */
        Joining: {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /** Journal */
        Journal: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["EntryBody"][];
        };
        /**
         * JudgeBody
         * @description `agreement` is null until a consensus was inferred over items that people answered too. `agreed` is how far both orders agree (0..1), `earlier` the share of preferences for what was shown earlier: one
         *     half means that place does not count. Cost in millionths of a minor unit.
         */
        JudgeBody: {
            /** Agreed */
            agreed: number | null;
            agreement: components["schemas"]["MeasuredBody"] | null;
            /** Contributor */
            contributor: number;
            /** Cost Millionths */
            cost_millionths: number;
            /** Earlier */
            earlier: number | null;
            /** Endpoint */
            endpoint: string;
            /** Id */
            id: string;
            /** Instruction */
            instruction: string;
            /** Job */
            job: string;
            /** Judged */
            judged: number;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Preferences */
            preferences: number;
            /** Project Id */
            project_id: number;
            /** Refused */
            refused: number;
            /** Repaired */
            repaired: number;
            settings: components["schemas"]["JudgeSettings"];
            /** State */
            state: string;
            /** Swap */
            swap: boolean;
            /** Swapped */
            swapped: number;
        };
        /**
         * JudgeSettings
         * @description How a judge replies; null leaves it to the server.
         */
        JudgeSettings: {
            /**
             * Max Tokens
             * @default 1024
             */
            max_tokens: number;
            /** Seed */
            seed?: number | null;
            /**
             * System
             * @default
             */
            system: string;
            /**
             * Temperature
             * @default 0
             */
            temperature: number | null;
            /** Top P */
            top_p?: number | null;
        };
        /**
         * JudgeVoiceOut
         * @description A model whose answers a build holds; `models`: what its endpoint called it → answers.
         */
        JudgeVoiceOut: {
            agreement: components["schemas"]["MeasuredOut"] | null;
            /** Id */
            id: string;
            /** Instruction */
            instruction: string;
            /** Models */
            models: {
                [key: string]: number;
            };
            /** Name */
            name: string;
            /** Pseudonym */
            pseudonym: string;
            /** Swap */
            swap: boolean;
        };
        /** JudgesBody */
        JudgesBody: {
            /** Rows */
            rows: components["schemas"]["JudgeBody"][];
        };
        /**
         * JudgmentBody
         * @description `answer` is the id of the answer it gave; `refusal` says why it gave none, `raw` what it said then.
         */
        JudgmentBody: {
            /** Answer */
            answer: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            } | null;
            /** At */
            at: string;
            /** Cost Millionths */
            cost_millionths: number;
            /** Item */
            item: string;
            /** Model */
            model: string;
            /** Raw */
            raw: string;
            /** Refusal */
            refusal: string;
            /** Repaired */
            repaired: boolean;
            /** Second */
            second: {
                [key: string]: unknown;
            } | null;
        };
        /** JudgmentsBody */
        JudgmentsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["JudgmentBody"][];
        };
        /**
         * KeyIn
         * @description An empty key: ask without one.
         */
        KeyIn: {
            /** Key */
            key: string;
        };
        /**
         * Kind
         * @description What a message is about; a person chooses a way for each.
         * @enum {string}
         */
        Kind: "application_sent" | "application_decided" | "member_changed" | "work_reviewed" | "question_answered" | "item_escalated" | "stop_decided" | "exam_ended" | "receipt" | "objection_waits" | "pay_decided" | "paid" | "document_changed" | "question_asked" | "job_ended";
        /** KindsBody */
        KindsBody: {
            /** Fields */
            fields: components["schemas"]["FieldKindBody"][];
            /** Questions */
            questions: components["schemas"]["QuestionKindBody"][];
        };
        /**
         * KnownBody
         * @description A language one speaks (BCP 47), how well, and what proves it.
         */
        KnownBody: {
            level: components["schemas"]["Level"];
            /**
             * Proof
             * @default
             */
            proof: string;
            /** Tag */
            tag: string;
        };
        /**
         * LanguageBody
         * @description A language (BCP 47) and the level it is known at, or needed.
         */
        LanguageBody: {
            level: components["schemas"]["Level"];
            /** Tag */
            tag: string;
        };
        /**
         * LeadOut
         * @description The lead over the next model; `p` is set right (Holm) for the many neighbours, `clear` where it is below 1 - level.
         */
        LeadOut: {
            /** Clear */
            clear: boolean;
            /** Difference */
            difference: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** P */
            p: number;
        };
        /**
         * LeaderboardOut
         * @description `score` is a natural-log strength: the difference of two is the log-odds that one beats the other. No interval has ends where
         *     one prompt alone tells.
         */
        LeaderboardOut: {
            control: components["schemas"]["Control"];
            /** Dimension */
            dimension: string;
            /** Effects */
            effects: components["schemas"]["EffectOut"][];
            /** Level */
            level: number;
            /** Prompts */
            prompts: number;
            /** Question */
            question: string;
            /** Rows */
            rows: components["schemas"]["preceptor__rooms__evaluation__api__StandingOut"][];
            /** Votes */
            votes: number;
        };
        /**
         * LessonBody
         * @description What is told after practice: whether the answer was right, the right one, and why.
         */
        LessonBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string;
            /** Right */
            right: boolean;
        };
        /**
         * Level
         * @description How well somebody knows a language: the six levels of the CEFR (Council of Europe, 2020), and more than these.
         * @enum {string}
         */
        Level: "A1" | "A2" | "B1" | "B2" | "C1" | "C2" | "native";
        /** Lifted */
        Lifted: {
            /** Lifted Today */
            lifted_today: number;
        };
        /**
         * LimitsBody
         * @description `budget` in minor units, null = none; `seconds` for one reply; `retries` of what was not answered.
         */
        LimitsBody: {
            /** Budget */
            budget?: number | null;
            /**
             * Most At Once
             * @default 4
             */
            most_at_once: number;
            /**
             * Retries
             * @default 3
             */
            retries: number;
            /**
             * Seconds
             * @default 120
             */
            seconds: number;
        };
        /**
         * LineBody
         * @description When the last turn holds `when` (empty = always): `say` this, or have this `trouble`.
         */
        "LineBody-Input": {
            /**
             * Say
             * @default
             */
            say: string;
            trouble?: components["schemas"]["Trouble"] | null;
            /**
             * When
             * @default
             */
            when: string;
        };
        /** LinkBody */
        LinkBody: {
            /** Seconds */
            seconds: number;
            /** Url */
            url: string;
        };
        /**
         * LintBody
         * @description Name → a piece of Python; the names are for the answer.
         */
        LintBody: {
            /** Codes */
            codes: {
                [key: string]: string;
            };
        };
        /**
         * LintedBody
         * @description By name; `problems` holds why a piece could not be read, for those that could not.
         */
        LintedBody: {
            /** Findings */
            findings: {
                [key: string]: components["schemas"]["FindingBody"][];
            };
            /** Problems */
            problems: {
                [key: string]: string;
            };
        };
        /**
         * Look
         * @description How warned media is shown until its person asks for it.
         * @enum {string}
         */
        Look: "blur" | "grey" | "hide";
        /** MappingToTry */
        MappingToTry: {
            /** Mapping */
            mapping: {
                [key: string]: unknown;
            };
        };
        /**
         * MeOut
         * @description Who is signed in and what they may do in the house; `project_roles` has project ids as keys.
         *
         *     `scopes` are the deeds a token of theirs can be for: those of the house and of any of their projects.
         */
        MeOut: {
            /** Deeds */
            deeds: components["schemas"]["Deed"][];
            /** Email */
            email: string;
            /** Id */
            id: string;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Project Roles */
            project_roles: {
                [key: string]: components["schemas"]["Role"][];
            };
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Scopes */
            scopes: components["schemas"]["Deed"][];
            /** Two Step */
            two_step: boolean;
        };
        /** MePatch */
        MePatch: {
            /** Language */
            language?: string | null;
            /** Name */
            name?: string | null;
        };
        /**
         * MeasuredBody
         * @description Share of a judge's labels that are those of people's consensus, with its 95 % interval, and of how many.
         */
        MeasuredBody: {
            /** Estimate */
            estimate: number;
            /** High */
            high: number;
            /** Labels */
            labels: number;
            /** Low */
            low: number;
        };
        /**
         * MeasuredOut
         * @description Share of a judge's labels that are those of people's consensus, its 95 % interval, and of how many.
         */
        MeasuredOut: {
            /** Estimate */
            estimate: number;
            /** High */
            high: number;
            /** Labels */
            labels: number;
            /** Low */
            low: number;
        };
        /**
         * MediaBody
         * @description A file as it is kept. Pixels as shown; milliseconds; `prepared` once thumbnail, poster and peaks are made.
         */
        MediaBody: {
            /** Bytes */
            bytes: number;
            /** Codec */
            codec: string;
            /** Duration Ms */
            duration_ms: number | null;
            /** Family */
            family: string;
            /** Frames Per Second */
            frames_per_second: number | null;
            /** Height */
            height: number | null;
            /** Id */
            id: string;
            /** Kept At */
            kept_at: string;
            /** Name */
            name: string;
            /** Prepared */
            prepared: boolean;
            /** Sha256 */
            sha256: string;
            /** Type */
            type: string;
            /** Used */
            used: boolean;
            /** Width */
            width: number | null;
        };
        /** MediaPage */
        MediaPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["MediaBody"][];
        };
        /** MemberOut */
        MemberOut: {
            /** Account Id */
            account_id: string;
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /** Members */
        Members: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["MemberOut"][];
        };
        /**
         * MessageBody
         * @description `subject` and `body` in the language asked for; `link` leads into the product, "" for nowhere.
         */
        MessageBody: {
            /** Body */
            body: string;
            /** Id */
            id: string;
            kind: components["schemas"]["Kind"];
            /** Link */
            link: string;
            /** Made At */
            made_at: string;
            /** Read At */
            read_at: string | null;
            /** Subject */
            subject: string;
        };
        /** MessagesBody */
        MessagesBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["MessageBody"][];
        };
        /**
         * Method
         * @description How several answers become one.
         * @enum {string}
         */
        "Method-Output": "majority" | "dawid_skene" | "one_coin" | "mace";
        /**
         * MineBody
         * @description A document as its signer sees it: `waits` while its newest version is not signed; `name` as it was typed.
         */
        MineBody: {
            document: components["schemas"]["DocumentBody"];
            /** Name */
            name: string;
            /** Signed At */
            signed_at: string | null;
            /** Signed Version */
            signed_version: number | null;
            /** Waits */
            waits: boolean;
        };
        /** MineRows */
        MineRows: {
            /** Rows */
            rows: components["schemas"]["MineBody"][];
        };
        /**
         * MissingBody
         * @description Something that comes before the next task: `link` is the page where it can be done, `facts` what a page puts into its own
         *     words (a document's title, a version).
         */
        MissingBody: {
            /** Code */
            code: string;
            /** Facts */
            facts: {
                [key: string]: string | number;
            };
            /** Hint */
            hint: string;
            /** Link */
            link: string;
            /** Sentence */
            sentence: string;
        };
        /** MissingRows */
        MissingRows: {
            /** Rows */
            rows: components["schemas"]["MissingBody"][];
        };
        /** MoneyBody */
        MoneyBody: {
            /** Currency */
            currency: string;
            /** Minor Units */
            minor_units: number;
        };
        /**
         * MyApplicationBody
         * @description Null before one began.
         */
        MyApplicationBody: {
            application: components["schemas"]["ApplicationBody"] | null;
        };
        /**
         * MyDetails
         * @description What the house holds of where the asker is paid; all null before they said it. `masked` is what others see at most.
         */
        MyDetails: {
            /** Changed At */
            changed_at: string | null;
            details: components["schemas"]["DetailsBody"] | null;
            /** Masked */
            masked: string | null;
        };
        /**
         * MyEarningBody
         * @description As its contributor sees it: `project` is the project's name.
         */
        MyEarningBody: {
            /** Approve At */
            approve_at: string;
            /** Contest Note */
            contest_note: string;
            /** Contest Until */
            contest_until: string | null;
            /** Currency */
            currency: string;
            /** Earned At */
            earned_at: string;
            /** Granted */
            granted: number;
            ground: components["schemas"]["Ground"] | null;
            /** How */
            how: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
            /** In Payment */
            in_payment: boolean;
            /** Item */
            item: string;
            kind: components["schemas"]["EarningKind"];
            /** Minor Units */
            minor_units: number;
            /** Project */
            project: string;
            /** Project Id */
            project_id: number;
            /** Reason */
            reason: string;
            /** Seconds */
            seconds: number;
            /** Settle By */
            settle_by: string | null;
            /** Settle Reason */
            settle_reason: string;
            state: components["schemas"]["EarningState"];
            /** Withheld */
            withheld: number;
        };
        /**
         * MyExamBody
         * @description An exam as it stands for whoever asks; `my_minutes` is one's own time, null without a limit.
         */
        MyExamBody: {
            /** Asked */
            asked: number;
            /**
             * Attempts
             * @default 2
             */
            attempts: number;
            /** Attempts Made */
            attempts_made: components["schemas"]["TriedBody"][];
            certificate: components["schemas"]["CertificateBody"] | null;
            /**
             * Cooldown Hours
             * @default 24
             */
            cooldown_hours: number;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default score */
            feedback: components["schemas"]["Feedback"];
            /** Id */
            id: string;
            /** Minutes */
            minutes?: number | null;
            /** My Minutes */
            my_minutes: number | null;
            /**
             * Pass Mark
             * @default 70
             */
            pass_mark: number;
            /** Sections */
            sections: components["schemas"]["MySectionBody"][];
            /**
             * Skill
             * @default
             */
            skill: string;
            standing: components["schemas"]["StandingBody"];
            state: components["schemas"]["ExamState"];
            /** Title */
            title: string;
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Valid Days */
            valid_days?: number | null;
        };
        /** MyExamsBody */
        MyExamsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["MyExamBody"][];
        };
        /** MyMoney */
        MyMoney: {
            /** Rows */
            rows: components["schemas"]["SumsBody"][];
        };
        /** MyPayments */
        MyPayments: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["PaymentBody"][];
        };
        /**
         * MyProfileBody
         * @description With the résumé, null for none.
         */
        MyProfileBody: {
            /**
             * About
             * @default
             */
            about: string;
            /**
             * Country
             * @default
             */
            country: string;
            /**
             * Domains
             * @default []
             */
            domains: components["schemas"]["Domain"][];
            /** @default none */
            education: components["schemas"]["Education"];
            /**
             * Experience Years
             * @default 0
             */
            experience_years: number;
            /** Hours Per Week */
            hours_per_week?: number | null;
            /**
             * Languages
             * @default []
             */
            languages: components["schemas"]["KnownBody"][];
            resume: components["schemas"]["ResumeBody"] | null;
            /**
             * Time Zone
             * @default
             */
            time_zone: string;
        };
        /** MySectionBody */
        MySectionBody: {
            /** Asked */
            asked: number;
            /** Pass Mark */
            pass_mark: number | null;
            /** Title */
            title: string;
        };
        /** MyWorkBody */
        MyWorkBody: {
            /** Answered */
            answered: number;
            gold: components["schemas"]["preceptor__rooms__routing__api__bodies__GoldBody"];
            /** Recent */
            recent: components["schemas"]["RecentBody"][];
            /** Seconds */
            seconds: number;
            /** Skipped */
            skipped: number;
        };
        /**
         * NeededOut
         * @description `alike` (0..1): how far answers to one item say the same; `population`: the project's items.
         */
        NeededOut: {
            /** Alike */
            alike: number;
            alone: components["schemas"]["SizeOut"];
            joined: components["schemas"]["SizeOut"] | null;
            /** Margin */
            margin: number;
            /** Model */
            model: string | null;
            /** Per Item */
            per_item: number;
            /** Population */
            population: number;
        };
        /** NewAccount */
        NewAccount: {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Roles */
            roles?: components["schemas"]["Role"][];
        };
        /**
         * NewBatchBody
         * @description `least`: who is owed less than so many minor units waits for a later batch.
         */
        NewBatchBody: {
            /** Currency */
            currency: string;
            /**
             * Least
             * @default 1
             */
            least: number;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** NewBuild */
        NewBuild: {
            /** Name */
            name: string;
            recipe?: components["schemas"]["RecipeIn"];
        };
        /**
         * NewDocumentBody
         * @description `project` null: the house asks everybody.
         */
        NewDocumentBody: {
            kind: components["schemas"]["DocumentKind"];
            /**
             * Language
             * @default en
             */
            language: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Project */
            project?: number | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * NewDrawIn
         * @description `each` responses from every endpoint for every prompt; `from_project` copies that project's prompts.
         */
        NewDrawIn: {
            /**
             * Each
             * @default 2
             */
            each: number;
            /** Endpoints */
            endpoints: string[];
            /** From Project */
            from_project?: number | null;
            /** Name */
            name: string;
            /**
             * @default {
             *       "max_tokens": 1024,
             *       "stop": [],
             *       "system": ""
             *     }
             */
            settings: components["schemas"]["DrawSettings"];
        };
        /**
         * NewEligibilityBody
         * @description `based_on` is the version the change was made on, 0 for the first.
         */
        NewEligibilityBody: {
            /** Based On */
            based_on: number;
            /** Rule */
            rule: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * NewEndpointIn
         * @description With its key, which is sealed at once and never shown again.
         */
        NewEndpointIn: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Key
             * @default
             */
            key: string;
            /**
             * @default {
             *       "most_at_once": 4,
             *       "retries": 3,
             *       "seconds": 120
             *     }
             */
            limits: components["schemas"]["LimitsBody"];
            /**
             * Model
             * @default
             */
            model: string;
            /** Name */
            name: string;
            /**
             * @default {
             *       "currency": "USD",
             *       "input": 0,
             *       "output": 0
             *     }
             */
            price: components["schemas"]["PriceBody"];
            provider: components["schemas"]["Provider-Input"];
            /**
             * Schemas
             * @default false
             */
            schemas: boolean;
            /** Script */
            script?: components["schemas"]["LineBody-Input"][];
            /**
             * Word Millis
             * @default 0
             */
            word_millis: number;
        };
        /**
         * NewEvaluation
         * @description `build` is another build of the project to measure on; left out, it is the run's own.
         */
        NewEvaluation: {
            /**
             * Bins
             * @default 10
             */
            bins: number;
            /** Build */
            build?: string | null;
            /**
             * Level
             * @default 0.95
             */
            level: number;
        };
        /**
         * NewForm
         * @description `based_on` is the version the change was made on.
         */
        NewForm: {
            /** Based On */
            based_on?: number | null;
            /** Form */
            form: {
                [key: string]: unknown;
            };
        };
        /**
         * NewGoldBody
         * @description Without `answers`, what a reviewer ruled or else what everybody agreed on is right.
         */
        NewGoldBody: {
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            /** Item */
            item: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** @default measure */
            use: components["schemas"]["Use"];
        };
        /**
         * NewGuidelines
         * @description All clauses of the next version; `based_on` is the version the change was made on.
         */
        NewGuidelines: {
            /** Based On */
            based_on?: number | null;
            /** Clauses */
            clauses: components["schemas"]["preceptor__rooms__policy__api__guidelines__ClauseBody"][];
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** NewImport */
        NewImport: {
            /**
             * Include Judgments
             * @default true
             */
            include_judgments: boolean;
            /** Mapping */
            mapping: {
                [key: string]: unknown;
            };
            /** Uploads */
            uploads: string[];
        };
        /** NewInvitation */
        NewInvitation: {
            /**
             * Days
             * @description How long the link is good.
             * @default 7
             */
            days: number;
            /**
             * Email
             * @description Empty: whoever has the link names their own address.
             * @default
             */
            email: string;
            /** Project Roles */
            project_roles?: {
                [key: string]: components["schemas"]["Role"][];
            };
            /** Roles */
            roles?: components["schemas"]["Role"][];
        };
        /** NewItemBody */
        NewItemBody: {
            gold?: components["schemas"]["GoldBody-Input"] | null;
            /**
             * Group
             * @default
             */
            group: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
        };
        /** NewItemsBody */
        NewItemsBody: {
            /** Items */
            items: components["schemas"]["NewItemBody"][];
        };
        /**
         * NewJudgeIn
         * @description `instruction` is added to the instruction made from the form; `swap` asks twice, in opposite orders.
         */
        NewJudgeIn: {
            /** Endpoint */
            endpoint: string;
            /**
             * Instruction
             * @default
             */
            instruction: string;
            /** Name */
            name: string;
            /**
             * @default {
             *       "max_tokens": 1024,
             *       "system": "",
             *       "temperature": 0
             *     }
             */
            settings: components["schemas"]["JudgeSettings"];
            /**
             * Swap
             * @default false
             */
            swap: boolean;
        };
        /** NewPassword */
        NewPassword: {
            /**
             * New
             * Format: password
             */
            new: string;
            /**
             * Old
             * Format: password
             */
            old: string;
        };
        /**
         * NewPolicy
         * @description All clauses of the next version; `based_on` is the version the change was made on (0: there is none yet).
         */
        NewPolicy: {
            /** Based On */
            based_on?: number | null;
            /** Clauses */
            clauses: components["schemas"]["PolicyClauseBody"][];
            /**
             * Note
             * @default
             */
            note: string;
            /** Title */
            title: string;
        };
        /**
         * NewPrecedentBody
         * @description `thread`: the question it answers.
         */
        NewPrecedentBody: {
            /** Answer */
            answer: string;
            /** Clauses */
            clauses?: string[];
            /** Question */
            question: string;
            /**
             * Thread
             * @default
             */
            thread: string;
        };
        /**
         * NewProjectBody
         * @description `template` or `form`, never both; what is left out is the template's or the house's default.
         */
        NewProjectBody: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Estimated Seconds */
            estimated_seconds?: number | null;
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold Share */
            gold_share?: number | null;
            /** Guidelines */
            guidelines?: components["schemas"]["preceptor__rooms__projects__api__bodies__ClauseBody"][] | null;
            /** Name */
            name: string;
            /** Overlap */
            overlap?: number | null;
            /** Overlap Most */
            overlap_most?: number | null;
            pay_per_task?: components["schemas"]["MoneyBody"] | null;
            /** @default {} */
            targets: components["schemas"]["TargetsBody"];
            /** Template */
            template?: string | null;
            /**
             * With Sample
             * @default false
             */
            with_sample: boolean;
        };
        /**
         * NewRound
         * @description `plan` is a finished plan; `more` answers are asked for beyond those each of its items has.
         */
        NewRound: {
            /**
             * More
             * @default 1
             */
            more: number;
            /** Plan */
            plan: string;
        };
        /**
         * NewRun
         * @description `settings` hold the method's own and, for any method, model, seed, question and dimension.
         */
        NewRun: {
            /** Build */
            build: string;
            method: components["schemas"]["preceptor__rooms__training__nouns__Method"];
            /**
             * Name
             * @default
             */
            name: string;
            /** Settings */
            settings?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewTaxonomy
         * @description All categories of the next version; `edition` is what the source calls its version.
         */
        NewTaxonomy: {
            /** Based On */
            based_on?: number | null;
            /**
             * Edition
             * @default
             */
            edition: string;
            /** Nodes */
            nodes: components["schemas"]["NodeBody"][];
            /**
             * Source
             * @default
             */
            source: string;
            /** Title */
            title: string;
        };
        /** NewToken */
        NewToken: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /**
             * Scopes
             * @description Deeds it may do; none = all that its owner may.
             */
            scopes?: components["schemas"]["Deed"][];
        };
        /**
         * NewVersionBody
         * @description `based_on` is the version the change was made on.
         */
        NewVersionBody: {
            /** Based On */
            based_on?: number | null;
            /**
             * Language
             * @default en
             */
            language: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * NextBody
         * @description One of the two is null.
         */
        NextBody: {
            no_work: components["schemas"]["NoWorkBody"] | null;
            offer: components["schemas"]["OfferBody"] | null;
        };
        /**
         * NoWorkBody
         * @description Why there is nothing to do: `code` is not_open, on_hold, nothing_left or not_admitted; then `missing` says what comes first.
         */
        NoWorkBody: {
            /** Code */
            code: string;
            /** Missing */
            missing: components["schemas"]["MissingBody"][];
            /** Sentence */
            sentence: string;
        };
        /**
         * NodeBody
         * @description A category; `parent` is the code it lies under; `escalate`: who meets it should stop and escalate.
         */
        NodeBody: {
            /** Code */
            code: string;
            /**
             * Escalate
             * @default false
             */
            escalate: boolean;
            /**
             * Help
             * @default
             */
            help: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /** Title */
            title: string;
        };
        /**
         * NoteBody
         * @description Why one applies, in one's own words.
         */
        NoteBody: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * NumberedOut
         * @description Another number of the rule's condition `place` (from 0): `what` is value, minimum or window.
         */
        NumberedOut: {
            /** Place */
            place: number;
            /** To */
            to: number;
            /** Was */
            was: number;
            /** What */
            what: string;
        };
        /**
         * OfferBody
         * @description An item to judge. Answers name the ids in `shown_order`, never places.
         */
        OfferBody: {
            /** Draft */
            draft: {
                [key: string]: unknown;
            } | null;
            /** Expires At */
            expires_at: string;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number;
            /** Is Training */
            is_training: boolean;
            /** Item */
            item: string;
            /** Lease */
            lease: string;
            /** Leased At */
            leased_at: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Project Id */
            project_id: number;
            /** Reason */
            reason: string;
            /** Shown Order */
            shown_order: {
                [key: string]: string[];
            };
            /** Suggestion */
            suggestion: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * OnboardingBody
         * @description Whether the course and the guidelines come before the first task.
         */
        OnboardingBody: {
            /**
             * Course
             * @default false
             */
            course: boolean;
            /** @default not_asked */
            reading: components["schemas"]["Reading"];
        };
        /**
         * OpeningBody
         * @description An opening as those who write it see it.
         */
        OpeningBody: {
            /** Accepted */
            accepted: number;
            /**
             * Allowed
             * @default []
             */
            allowed: string[];
            /** Changed At */
            changed_at: string;
            /**
             * Content Warning
             * @default
             */
            content_warning: string;
            /** Deadline At */
            deadline_at: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** @default none */
            education: components["schemas"]["Education"];
            /**
             * Equal Opportunity
             * @default
             */
            equal_opportunity: string;
            /**
             * Excluded
             * @default []
             */
            excluded: string[];
            /**
             * Experience Years
             * @default 0
             */
            experience_years: number;
            /** Has Sample */
            has_sample: boolean;
            /** @default flexible */
            hours: components["schemas"]["Hours"];
            /** Hours Per Week */
            hours_per_week?: number | null;
            /** Id */
            id: string;
            /**
             * Languages
             * @default []
             */
            languages: components["schemas"]["LanguageBody"][];
            /** Made At */
            made_at: string;
            pay?: components["schemas"]["PayRangeBody"] | null;
            /** Places */
            places?: number | null;
            /** Places Left */
            places_left: number | null;
            /** Posted At */
            posted_at: string | null;
            /** Sample */
            sample: {
                [key: string]: unknown;
            } | null;
            state: components["schemas"]["preceptor__rooms__openings__nouns__State"];
            /** Title */
            title: string;
            /** @default remote */
            work_mode: components["schemas"]["WorkMode"];
        };
        /** OpeningsBody */
        OpeningsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["OpeningBody"][];
        };
        /**
         * Origin
         * @description Where its right answer comes from.
         * @enum {string}
         */
        Origin: "file" | "consensus" | "verdict" | "hand";
        /**
         * Outcome
         * @description What a reviewer decides about an item.
         * @enum {string}
         */
        Outcome: "accept" | "fix" | "spread" | "redo";
        /**
         * OutcomeBody
         * @description What an attempt came to. `late` answers came within the grace and count; `regraded`: counted anew since.
         */
        OutcomeBody: {
            /** Asked */
            asked: number;
            /** Late */
            late: number;
            /** Needed */
            needed: number;
            /** Passed */
            passed: boolean;
            /** Percent */
            percent: number | null;
            /** Points */
            points: number | null;
            /** Regraded */
            regraded: boolean;
            /** Sections */
            sections: components["schemas"]["SectionOutcomeBody"][];
            /** Unanswered */
            unanswered: number;
        };
        /** PairBody */
        PairBody: {
            /** Code */
            code: string;
            /** Other */
            other: string;
            relation: components["schemas"]["Relation"];
        };
        /** PasswordAgain */
        PasswordAgain: {
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /** PayBody */
        PayBody: {
            /** Currency */
            currency: string;
            /** Minor Units */
            minor_units: number;
        };
        /**
         * PayRangeBody
         * @description Whole minor units of `currency`, from `low` to `high`, for each `unit`.
         */
        PayRangeBody: {
            /** Currency */
            currency: string;
            /** High */
            high: number;
            /** Low */
            low: number;
            unit: components["schemas"]["PayUnit"];
        };
        /**
         * PayUnit
         * @description What the pay is for.
         * @enum {string}
         */
        PayUnit: "hour" | "task" | "month";
        /**
         * PaymentBody
         * @description Money on its way to one person; its id is the key it is sent under.
         */
        PaymentBody: {
            /** Batch */
            batch: string;
            /** Changed At */
            changed_at: string;
            /** Currency */
            currency: string;
            /** Id */
            id: string;
            /** Masked */
            masked: string;
            /** Minor Units */
            minor_units: number;
            /** Reference */
            reference: string;
            state: components["schemas"]["PaymentState"];
            /** Why */
            why: string;
        };
        /**
         * PaymentState
         * @description How far one payment is.
         * @enum {string}
         */
        PaymentState: "reserved" | "sending" | "sent" | "paid" | "failed" | "called_off";
        /** PersonBody */
        PersonBody: {
            /** Contributor */
            contributor: number;
            /** Lines */
            lines: number;
            money: components["schemas"]["SumsBody"];
            /** Pseudonym */
            pseudonym: string;
        };
        /** PersonPage */
        PersonPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["PersonBody"][];
        };
        /**
         * PickOut
         * @description `score` (0..1) is how much asking is worth; `confidence` is null before there is a consensus.
         */
        PickOut: {
            /** Answers */
            answers: number;
            /** Confidence */
            confidence: number | null;
            /** Group */
            group: string;
            /** Item */
            item: string;
            /** Reasons */
            reasons: string[];
            /** Score */
            score: number;
        };
        /**
         * PlanBody
         * @description All that an exam says.
         */
        PlanBody: {
            /**
             * Attempts
             * @default 2
             */
            attempts: number;
            /**
             * Cooldown Hours
             * @default 24
             */
            cooldown_hours: number;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default score */
            feedback: components["schemas"]["Feedback"];
            /** Minutes */
            minutes?: number | null;
            /**
             * Pass Mark
             * @default 70
             */
            pass_mark: number;
            /**
             * Sections
             * @default []
             */
            sections: components["schemas"]["SectionBody"][];
            /**
             * Shuffle Options
             * @default true
             */
            shuffle_options: boolean;
            /**
             * Shuffle Questions
             * @default true
             */
            shuffle_questions: boolean;
            /**
             * Skill
             * @default
             */
            skill: string;
            /** Title */
            title: string;
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Valid Days */
            valid_days?: number | null;
        };
        /**
         * PlanOut
         * @description `state` is queued, running, finished, failed or cancelled; what was chosen is null or empty before it is
         *     finished. `round` is the round it was opened as, if it was.
         */
        PlanOut: {
            /** Considered */
            considered: number | null;
            /** Created At */
            created_at: string;
            /** Id */
            id: string;
            /** Job */
            job: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number;
            /** Round */
            round: string | null;
            /** Rows */
            rows: components["schemas"]["PickOut"][];
            /** Run */
            run: string;
            /** Should Stop */
            should_stop: boolean | null;
            /** Size */
            size: number;
            /** State */
            state: string;
            /** Stop Reason */
            stop_reason: string;
            /** Strategy */
            strategy: string;
            /** Unjudged */
            unjudged: number | null;
        };
        /** PlanStarted */
        PlanStarted: {
            /** Job */
            job: string;
            /** Plan */
            plan: string;
        };
        /**
         * PlanWanted
         * @description `run` is a finished run whose doubts count too.
         */
        PlanWanted: {
            /**
             * Run
             * @default
             */
            run: string;
            /**
             * Size
             * @default 50
             */
            size: number;
            /** @default balanced */
            strategy: components["schemas"]["Strategy"];
        };
        /** PleaBody */
        PleaBody: {
            /** Plea */
            plea: string;
        };
        /** PointOut */
        PointOut: {
            /** At */
            at: string | null;
            /** Epoch */
            epoch: number;
            /** Of */
            of: number;
            /** Step */
            step: number;
            /** Values */
            values: {
                [key: string]: number;
            };
        };
        /** PolicyBody */
        PolicyBody: {
            /** Clauses */
            clauses: components["schemas"]["PolicyClauseBody"][];
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** PolicyChangeBody */
        PolicyChangeBody: {
            /** Change */
            change: string;
            now: components["schemas"]["PolicyClauseBody"] | null;
            /** Text */
            text: components["schemas"]["WordsBody"][];
            /** Title */
            title: components["schemas"]["WordsBody"][];
            was: components["schemas"]["PolicyClauseBody"] | null;
        };
        /** PolicyChanges */
        PolicyChanges: {
            /** Earlier */
            earlier: number;
            /** Later */
            later: number;
            /** Rows */
            rows: components["schemas"]["PolicyChangeBody"][];
        };
        /**
         * PolicyClauseBody
         * @description A clause with its examples; lengths are judged by the room, which says where and why.
         */
        PolicyClauseBody: {
            /**
             * Examples
             * @default []
             */
            examples: components["schemas"]["ExampleBody"][];
            /** Number */
            number: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** PolicyRowBody */
        PolicyRowBody: {
            /** Clauses */
            clauses: number;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** PolicyRows */
        PolicyRows: {
            /** Rows */
            rows: components["schemas"]["PolicyRowBody"][];
        };
        /**
         * PostingBody
         * @description `deadline_at`: RFC 3339 with a zone, null for none; `sample`: the payload of the one task strangers may try.
         */
        PostingBody: {
            /**
             * Allowed
             * @default []
             */
            allowed: string[];
            /**
             * Content Warning
             * @default
             */
            content_warning: string;
            /** Deadline At */
            deadline_at?: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** @default none */
            education: components["schemas"]["Education"];
            /**
             * Equal Opportunity
             * @default
             */
            equal_opportunity: string;
            /**
             * Excluded
             * @default []
             */
            excluded: string[];
            /**
             * Experience Years
             * @default 0
             */
            experience_years: number;
            /** @default flexible */
            hours: components["schemas"]["Hours"];
            /** Hours Per Week */
            hours_per_week?: number | null;
            /**
             * Languages
             * @default []
             */
            languages: components["schemas"]["LanguageBody"][];
            pay?: components["schemas"]["PayRangeBody"] | null;
            /** Places */
            places?: number | null;
            /** Sample */
            sample?: {
                [key: string]: unknown;
            } | null;
            /** Title */
            title: string;
            /** @default remote */
            work_mode: components["schemas"]["WorkMode"];
        };
        /**
         * PrecedentBody
         * @description `read`: whether I have confirmed reading it; `readers` how many have.
         */
        PrecedentBody: {
            /** Answer */
            answer: string;
            /** Clauses */
            clauses: string[];
            /** Guidelines Version */
            guidelines_version: number;
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Question */
            question: string;
            /** Read */
            read: boolean;
            /** Readers */
            readers: number;
        };
        /** PrecedentsBody */
        PrecedentsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["PrecedentBody"][];
        };
        /**
         * PreferencesBody
         * @description `ways` for the kinds one has a wish for, others are as usual; quiet hours in one's own time zone, null for none;
         *     `digest_hour` is when the day's e-mail goes out.
         */
        PreferencesBody: {
            /**
             * Digest Hour
             * @default 8
             */
            digest_hour: number;
            /** Quiet From */
            quiet_from?: number | null;
            /** Quiet Until */
            quiet_until?: number | null;
            /** Ways */
            ways?: {
                [key: string]: components["schemas"]["Way"];
            };
        };
        /**
         * PriceBody
         * @description Minor units of `currency` for a million tokens read and written.
         */
        PriceBody: {
            /**
             * Currency
             * @default USD
             */
            currency: string;
            /**
             * Input
             * @default 0
             */
            input: number;
            /**
             * Output
             * @default 0
             */
            output: number;
        };
        /**
         * ProblemOut
         * @description What every refusal looks like (RFC 9457); `code` is stable, `detail` is for the person, `hint` what to do.
         */
        ProblemOut: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Faults */
            faults: components["schemas"]["FaultOut"][];
            /** Hint */
            hint: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProfileBody
         * @description What a person says about themselves. `country` two letters, `time_zone` IANA; "" while not said.
         */
        ProfileBody: {
            /**
             * About
             * @default
             */
            about: string;
            /**
             * Country
             * @default
             */
            country: string;
            /**
             * Domains
             * @default []
             */
            domains: components["schemas"]["Domain"][];
            /** @default none */
            education: components["schemas"]["Education"];
            /**
             * Experience Years
             * @default 0
             */
            experience_years: number;
            /** Hours Per Week */
            hours_per_week?: number | null;
            /**
             * Languages
             * @default []
             */
            languages: components["schemas"]["KnownBody"][];
            /**
             * Time Zone
             * @default
             */
            time_zone: string;
        };
        /**
         * ProjectBody
         * @description A project with what the asker may do in it; `template` is null when the form was written by hand.
         */
        ProjectBody: {
            /** Changed At */
            changed_at: string;
            counts: components["schemas"]["CountsBody"];
            /** Deeds */
            deeds: components["schemas"]["Deed"][];
            /** Description */
            description: string;
            /** Estimated Seconds */
            estimated_seconds: number | null;
            /** Form Version */
            form_version: number;
            /** Gold Share */
            gold_share: number;
            /** Id */
            id: number;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** Next States */
            next_states: components["schemas"]["preceptor__rooms__projects__nouns__State"][];
            /** Overlap */
            overlap: number;
            /** Overlap Most */
            overlap_most: number | null;
            pay: components["schemas"]["MoneyBody"] | null;
            /** Round */
            round: number;
            state: components["schemas"]["preceptor__rooms__projects__nouns__State"];
            targets: components["schemas"]["TargetsBody"];
            /** Template */
            template: string | null;
        };
        /**
         * ProjectEarningBody
         * @description As its manager sees it: by pseudonym; `item` and `answer` are their ids; `mine_to_settle`: the asker may settle it.
         */
        ProjectEarningBody: {
            /** Answer */
            answer: string;
            /** Approve At */
            approve_at: string;
            /** Contest Note */
            contest_note: string;
            /** Contest Until */
            contest_until: string | null;
            /** Contributor */
            contributor: number;
            /** Currency */
            currency: string;
            /** Earned At */
            earned_at: string;
            /** Granted */
            granted: number;
            ground: components["schemas"]["Ground"] | null;
            /** How */
            how: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
            /** In Payment */
            in_payment: boolean;
            /** Item */
            item: string;
            kind: components["schemas"]["EarningKind"];
            /** Mine To Settle */
            mine_to_settle: boolean;
            /** Minor Units */
            minor_units: number;
            /** Project Id */
            project_id: number;
            /** Pseudonym */
            pseudonym: string;
            /** Reason */
            reason: string;
            /** Seconds */
            seconds: number;
            /** Settle By */
            settle_by: string | null;
            /** Settle Reason */
            settle_reason: string;
            state: components["schemas"]["EarningState"];
            /** Withheld */
            withheld: number;
        };
        /** ProjectEarningPage */
        ProjectEarningPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ProjectEarningBody"][];
        };
        /** ProjectList */
        ProjectList: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ProjectBody"][];
        };
        /**
         * ProjectPayBody
         * @description `left` of `put_in` is nobody's yet; both are null in a project nobody put money into: its hand-out never stops.
         */
        ProjectPayBody: {
            balances: components["schemas"]["BalancesBody"];
            /** Currency */
            currency: string;
            /** Hold */
            hold: string;
            /** Left */
            left: number | null;
            /** Open Disputes */
            open_disputes: number;
            /** Put In */
            put_in: number | null;
            task: components["schemas"]["AmountBody"] | null;
            terms: components["schemas"]["TermsBody"];
        };
        /**
         * PromptBody
         * @description `item` is the item it became; `problem` why it became none.
         */
        PromptBody: {
            /** Item */
            item: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Place */
            place: number;
            /** Problem */
            problem: string;
            /** Responses */
            responses: components["schemas"]["ResponseBody"][];
        };
        /**
         * PromptIn
         * @description Values of the form's fields beside its responses; or `text` for the first of them.
         */
        PromptIn: {
            /**
             * Group
             * @default
             */
            group: string;
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /** Text */
            text?: string | null;
        };
        /** PromptsBody */
        PromptsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["PromptBody"][];
        };
        /** PromptsIn */
        PromptsIn: {
            /** Prompts */
            prompts: components["schemas"]["PromptIn"][];
        };
        /**
         * Provider
         * @description How an endpoint is reached.
         * @enum {string}
         */
        "Provider-Input": "openai" | "local" | "scripted";
        /**
         * PublicOpening
         * @description An opening as everybody sees it. `available`: whether it is for the country asked about, else `unavailable` says why not.
         */
        PublicOpening: {
            /**
             * Allowed
             * @default []
             */
            allowed: string[];
            /** Available */
            available: boolean;
            /**
             * Content Warning
             * @default
             */
            content_warning: string;
            /** Deadline At */
            deadline_at: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** @default none */
            education: components["schemas"]["Education"];
            /**
             * Equal Opportunity
             * @default
             */
            equal_opportunity: string;
            /**
             * Excluded
             * @default []
             */
            excluded: string[];
            /**
             * Experience Years
             * @default 0
             */
            experience_years: number;
            /** Has Sample */
            has_sample: boolean;
            /** @default flexible */
            hours: components["schemas"]["Hours"];
            /** Hours Per Week */
            hours_per_week?: number | null;
            /** Id */
            id: string;
            /**
             * Languages
             * @default []
             */
            languages: components["schemas"]["LanguageBody"][];
            pay?: components["schemas"]["PayRangeBody"] | null;
            /** Places */
            places?: number | null;
            /** Places Left */
            places_left: number | null;
            /** Posted At */
            posted_at: string | null;
            /** Title */
            title: string;
            /** Unavailable */
            unavailable: string;
            /** @default remote */
            work_mode: components["schemas"]["WorkMode"];
        };
        /** PublicOpenings */
        PublicOpenings: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["PublicOpening"][];
        };
        /**
         * PutBody
         * @description A question as it is put. `right`, `score` and `reason` are null until they may be said; `reason` only where it was wrong.
         */
        PutBody: {
            /** Form */
            form: {
                [key: string]: unknown;
            } | null;
            /** Late */
            late: boolean;
            /** Options */
            options: string[];
            /** Payload */
            payload: {
                [key: string]: unknown;
            } | null;
            /** Place */
            place: number;
            /** Reason */
            reason: string | null;
            /** Right */
            right: boolean | null;
            /** Said */
            said: {
                [key: string]: unknown;
            } | null;
            /** Saved At */
            saved_at: string | null;
            /** Score */
            score: number | null;
            /** Section */
            section: number;
            shape: components["schemas"]["Shape-Output"];
            /** Text */
            text: string;
        };
        /**
         * QuestionBody
         * @description One of the bank, in its newest version.
         */
        QuestionBody: {
            /**
             * Accepted
             * @default []
             */
            accepted: string[];
            /** Changed At */
            changed_at: string;
            /** @default medium */
            difficulty: components["schemas"]["Difficulty"];
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: string;
            /**
             * Language
             * @default en
             */
            language: string;
            /** Made At */
            made_at: string;
            /** Number */
            number?: number | null;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Right
             * @default []
             */
            right: number[];
            shape: components["schemas"]["Shape-Output"];
            state: components["schemas"]["QuestionState"];
            /** Text */
            text: string;
            /**
             * Tolerance
             * @default 0
             */
            tolerance: number;
            /**
             * Topic
             * @default
             */
            topic: string;
            /** Version */
            version: number;
        };
        /**
         * QuestionIn
         * @description A question with what it is found and drawn by.
         */
        QuestionIn: {
            /**
             * Accepted
             * @default []
             */
            accepted: string[];
            /** @default medium */
            difficulty: components["schemas"]["Difficulty"];
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
            /**
             * Language
             * @default en
             */
            language: string;
            /** Number */
            number?: number | null;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Right
             * @default []
             */
            right: number[];
            shape: components["schemas"]["preceptor__rooms__exams__nouns__written__Shape"];
            /** Text */
            text: string;
            /**
             * Tolerance
             * @default 0
             */
            tolerance: number;
            /**
             * Topic
             * @default
             */
            topic: string;
        };
        /**
         * QuestionKindBody
         * @description `answer` is the JSON schema of its answers; a page makes a plain face of it where the kind brings none.
         */
        QuestionKindBody: {
            /** Answer */
            answer: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Title */
            title: string;
        };
        /**
         * QuestionState
         * @description Whether a question is asked.
         * @enum {string}
         */
        QuestionState: "active" | "retired";
        /**
         * QuestionVersionBody
         * @description One version; `corrected`: its answers are counted by the key of a later one.
         */
        QuestionVersionBody: {
            /**
             * Accepted
             * @default []
             */
            accepted: string[];
            /** Corrected */
            corrected: boolean;
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
            /** Number */
            number?: number | null;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Right
             * @default []
             */
            right: number[];
            shape: components["schemas"]["Shape-Output"];
            /** Text */
            text: string;
            /**
             * Tolerance
             * @default 0
             */
            tolerance: number;
            /** Version */
            version: number;
        };
        /** QuestionsBody */
        QuestionsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["QuestionBody"][];
        };
        /** QueuesBody */
        QueuesBody: {
            /** Rows */
            rows: components["schemas"]["WaitingBody"][];
        };
        /** RateOut */
        RateOut: {
            /** Estimate */
            estimate: number;
            /** High */
            high: number;
            /** Low */
            low: number;
        };
        /**
         * Raters
         * @description Whose answers are read: people's, unless somebody says otherwise.
         * @enum {string}
         */
        Raters: "people" | "models" | "everybody";
        /**
         * Reading
         * @description Whether a project's guidelines are to be read before its first task.
         * @enum {string}
         */
        Reading: "not_asked" | "once" | "each_version";
        /**
         * ReadingBody
         * @description How far I am with a version of the guidelines; `needed_seconds` is the least that can have been a reading.
         */
        ReadingBody: {
            /** Begun At */
            begun_at: string | null;
            /** Done At */
            done_at: string | null;
            /** Needed Seconds */
            needed_seconds: number;
            /** Seconds */
            seconds: number;
            /** Version */
            version: number;
        };
        /**
         * Reason
         * @description Why an item is asked about again, or is not.
         * @enum {string}
         */
        Reason: "under_least" | "unsure" | "no_lead" | "sure" | "torn" | "full";
        /**
         * ReceiptBody
         * @description What I stopped and what came of it.
         */
        ReceiptBody: {
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Project Id */
            project_id: number;
            reason: components["schemas"]["EscalationReason"];
            state: components["schemas"]["EscalationState"];
        };
        /**
         * ReceiptState
         * @description Whether what a receipt says holds.
         * @enum {string}
         */
        ReceiptState: "noted" | "done" | "proposed" | "in_force" | "declined" | "undone";
        /** Receipts */
        Receipts: {
            /** Rows */
            rows: components["schemas"]["ReceiptBody"][];
        };
        /**
         * ReceivedBody
         * @description What a reviewer said of an answer of mine.
         */
        ReceivedBody: {
            /** Answer */
            answer: string;
            /** At */
            at: string;
            /** Project Id */
            project_id: number;
            /** Reason */
            reason: string;
        };
        /** ReceivedRows */
        ReceivedRows: {
            /** Rows */
            rows: components["schemas"]["ReceivedBody"][];
        };
        /**
         * RecentBody
         * @description An answer of one's own, in a line of plain words; its id serves PUT /answers/{id}.
         */
        RecentBody: {
            /** Answer */
            answer: string;
            /** At */
            at: string;
            /** Item */
            item: string;
            /** Summary */
            summary: string;
        };
        /**
         * RecipeIn
         * @description A recipe as it is sent; see `nouns.Recipe`.
         */
        RecipeIn: {
            /**
             * Adjudicated
             * @default decides
             */
            adjudicated: string;
            /**
             * Include Gold
             * @default false
             */
            include_gold: boolean;
            /** Judges */
            judges?: string[];
            /**
             * Keep Ties
             * @default false
             */
            keep_ties: boolean;
            /**
             * Min Agreement
             * @default 0
             */
            min_agreement: number;
            /**
             * Min Votes
             * @default 1
             */
            min_votes: number;
            /**
             * People
             * @default true
             */
            people: boolean;
            /** Questions */
            questions?: string[];
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /**
             * Test Share
             * @default 0.2
             */
            test_share: number;
            /**
             * Weighting
             * @default reliability
             */
            weighting: string;
        };
        /**
         * ReconciledBody
         * @description How many rows note something new (`paid`, `failed`), how many say what we know, and each difference.
         */
        ReconciledBody: {
            /** Agreed */
            agreed: number;
            /** Differences */
            differences: components["schemas"]["DifferenceBody"][];
            /** Failed */
            failed: number;
            /** Paid */
            paid: number;
        };
        /**
         * RecoveryCodes
         * @description Shown once; each good for one sign-in.
         */
        RecoveryCodes: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * RehearsalOut
         * @description `state` is queued, running, finished, failed or cancelled; `told` is the project as it was played.
         */
        RehearsalOut: {
            /** Asked At */
            asked_at: string;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number;
            /** Id */
            id: string;
            /** Job */
            job: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number;
            result: components["schemas"]["ResultOut"] | null;
            /** State */
            state: string;
            /** Told */
            told: {
                [key: string]: unknown;
            };
            wanted: components["schemas"]["RehearsalWanted"];
        };
        /** RehearsalPage */
        RehearsalPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["RehearsalOut"][];
        };
        /**
         * RehearsalWanted
         * @description With whom. `mix`: type of contributor → share (they need not add up to 1); empty: as people were so far where that is known,
         *     else a usual crowd. `seconds` null: as the project expects; `items` null: all of them, at most 20,000. `hard` (0..1) is the share of
         *     items on which people are half as far above guessing. The same seed gives the same figures.
         */
        RehearsalWanted: {
            /**
             * Hard
             * @default 0.2
             */
            hard: number;
            /**
             * Hours A Week
             * @default 10
             */
            hours_a_week: number;
            /** Items */
            items?: number | null;
            /** Mix */
            mix?: {
                [key: string]: number;
            };
            /**
             * People
             * @default 20
             */
            people: number;
            /**
             * Runs
             * @default 20
             */
            runs: number;
            /** Seconds */
            seconds?: number | null;
            /**
             * Seed
             * @default 1
             */
            seed: number;
        };
        /**
         * RekeyBody
         * @description The same question with another key or reason, and why.
         */
        RekeyBody: {
            /**
             * Accepted
             * @default []
             */
            accepted: string[];
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
            /** Number */
            number?: number | null;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Right
             * @default []
             */
            right: number[];
            shape: components["schemas"]["preceptor__rooms__exams__nouns__written__Shape"];
            /** Text */
            text: string;
            /**
             * Tolerance
             * @default 0
             */
            tolerance: number;
            /**
             * Why
             * @default
             */
            why: string;
        };
        /**
         * Relation
         * @description How a category of one taxonomy relates to one of another (SKOS mapping properties).
         * @enum {string}
         */
        Relation: "exact" | "close" | "narrow" | "broad";
        /**
         * Remedy
         * @description What helps against a cause.
         * @enum {string}
         */
        Remedy: "coach" | "mend_item" | "edit_clause" | "keep_spread";
        /**
         * RemovalDecisionBody
         * @description `confirm` false: nothing follows.
         */
        RemovalDecisionBody: {
            /** Confirm */
            confirm: boolean;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * ReplayBody
         * @description What a rule would have done since `since`: it looked on at `events` of `people` people, and would have fired `fired` times,
         *     on `hit` people. `whole` false: there were more events, and the newest were read.
         */
        ReplayBody: {
            /** Events */
            events: number;
            /** Fired */
            fired: number;
            /** Hit */
            hit: number;
            /** People */
            people: number;
            /** Since */
            since: string;
            /** Whole */
            whole: boolean;
        };
        /** ReplyBody */
        ReplyBody: {
            /** Cost Millionths */
            cost_millionths: number;
            /** Counted */
            counted: boolean;
            /** Finish */
            finish: string;
            /** First Millis */
            first_millis: number;
            /** Input Tokens */
            input_tokens: number;
            /** Millis */
            millis: number;
            /** Model */
            model: string;
            /** Output Tokens */
            output_tokens: number;
            /** Text */
            text: string;
        };
        /**
         * ReportBody
         * @description `rows` null: the adapter itself is asked what became of the batch's payments.
         */
        ReportBody: {
            /** Rows */
            rows?: components["schemas"]["ReportedBody"][] | null;
        };
        /**
         * ReportedBody
         * @description A row of the bank's report: the payment's id (its end-to-end id), and what became of it.
         */
        ReportedBody: {
            /** Currency */
            currency: string;
            /** Key */
            key: string;
            /** Minor Units */
            minor_units: number;
            /** Paid */
            paid: boolean;
            /**
             * Why
             * @default
             */
            why: string;
        };
        /**
         * ResponseBody
         * @description A response with the settings it was drawn with; `problem` says why there is no text.
         */
        ResponseBody: {
            /** Cost Millionths */
            cost_millionths: number;
            /** Endpoint */
            endpoint: string;
            /** Finish */
            finish: string;
            /** Input Tokens */
            input_tokens: number;
            /** Model */
            model: string;
            /** Nth */
            nth: number;
            /** Output Tokens */
            output_tokens: number;
            /** Problem */
            problem: string;
            settings: components["schemas"]["DrawSettings"];
            /** Text */
            text: string;
        };
        /**
         * ResultBody
         * @description Somebody's graded attempt, by pseudonym.
         */
        ResultBody: {
            /** Attempt */
            attempt: string;
            /** Exam Version */
            exam_version: number;
            /** Number */
            number: number;
            outcome: components["schemas"]["OutcomeBody"];
            /** Pseudonym */
            pseudonym: string;
            /** Started At */
            started_at: string;
            /** Submitted At */
            submitted_at: string;
        };
        /**
         * ResultOut
         * @description `figures`: cost, cost_work, top_ups, hourly, hourly_least (whole minor units), cost_per_item (minor units), under_floor,
         *     accuracy, gold_accuracy, gold_burnt, without_gold (shares), agreement (alpha), days, hours, answers_per_item, gold_shown.
         */
        ResultOut: {
            /** Answers */
            answers: number;
            /** Budget */
            budget: number | null;
            /** Currency */
            currency: string;
            /** Figures */
            figures: {
                [key: string]: components["schemas"]["SpreadOut"];
            };
            /** Items */
            items: number;
            /** Over Budget */
            over_budget: number;
            /** Reached */
            reached: {
                [key: string]: number;
            };
            /** Rules */
            rules: components["schemas"]["RuleFoundOut"][];
            /** Runs */
            runs: number;
            /** Seconds */
            seconds: number;
            /** Unfinished */
            unfinished: number;
            /** Whole */
            whole: number;
        };
        /** ResultsBody */
        ResultsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ResultBody"][];
        };
        /**
         * ResumeBody
         * @description A résumé as it is kept; `text` is what was read out of it.
         */
        ResumeBody: {
            /** Bytes */
            bytes: number;
            /** Id */
            id: string;
            /** Kept At */
            kept_at: string;
            /** Name */
            name: string;
            /** Sha256 */
            sha256: string;
            /** Text */
            text: string;
            /** Type */
            type: string;
        };
        /** Reveal */
        Reveal: {
            /** Severity */
            severity: number;
        };
        /**
         * ReviewNextBody
         * @description `sight` is null when nothing is left for me in this queue.
         */
        ReviewNextBody: {
            sight: components["schemas"]["SightBody"] | null;
        };
        /**
         * ReviewVoiceBody
         * @description One answer beside the others, without its author; `answer` is its id, or `consensus`.
         */
        ReviewVoiceBody: {
            /** Answer */
            answer: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Seconds */
            seconds: number | null;
        };
        /**
         * ReviewerBody
         * @description `gold`: decided as gold says; `overturned`: of the verdicts that a blind second look was taken at.
         */
        ReviewerBody: {
            /** Account */
            account: number;
            /** Decided */
            decided: number;
            gold: components["schemas"]["ShareBody"];
            /** Mean Seconds */
            mean_seconds: number;
            /** Name */
            name: string;
            overturned: components["schemas"]["ShareBody"];
        };
        /** ReviewersBody */
        ReviewersBody: {
            /** Rows */
            rows: components["schemas"]["ReviewerBody"][];
        };
        /** RevisionBody */
        RevisionBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
        };
        /**
         * Role
         * @description What somebody is, in the house or in one project.
         * @enum {string}
         */
        Role: "admin" | "manager" | "reviewer" | "analyst" | "escalation_handler" | "contributor";
        /** Roles */
        Roles: {
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /**
         * RoundOut
         * @description `answers` of `wanted` were given or begun since it was opened; `state` is open or done.
         */
        RoundOut: {
            /** Answers */
            answers: number;
            /** Id */
            id: string;
            /** Items */
            items: number;
            /** Items Done */
            items_done: number;
            /** More */
            more: number;
            /** Number */
            number: number;
            /** Opened At */
            opened_at: string;
            /** Project Id */
            project_id: number;
            /** Reason */
            reason: string;
            /** Run */
            run: string;
            /** State */
            state: string;
            /** Strategy */
            strategy: string;
            /** Wanted */
            wanted: number;
        };
        /** RoundPage */
        RoundPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["RoundOut"][];
        };
        /** RoundWithPicks */
        RoundWithPicks: {
            /** Answers */
            answers: number;
            /** Id */
            id: string;
            /** Items */
            items: number;
            /** Items Done */
            items_done: number;
            /** More */
            more: number;
            /** Number */
            number: number;
            /** Opened At */
            opened_at: string;
            /** Picks */
            picks: components["schemas"]["PickOut"][];
            /** Project Id */
            project_id: number;
            /** Reason */
            reason: string;
            /** Run */
            run: string;
            /** State */
            state: string;
            /** Strategy */
            strategy: string;
            /** Wanted */
            wanted: number;
        };
        /** RowsPage */
        RowsPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /** RuleBody */
        RuleBody: {
            action: components["schemas"]["Action"];
            /** Answers */
            answers: number;
            /** Conditions */
            conditions: components["schemas"]["ConditionBody"][];
            /** Hours */
            hours: number;
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Name */
            name: string;
            /** On */
            on: boolean;
            /** Share */
            share: number;
            /** Skill */
            skill: string;
            /** Version */
            version: number;
        };
        /**
         * RuleChangeBody
         * @description The next version of a rule; `on` false: it rests.
         */
        RuleChangeBody: {
            action: components["schemas"]["Action"];
            /**
             * Answers
             * @default 20
             */
            answers: number;
            /** Conditions */
            conditions: components["schemas"]["ConditionBody"][];
            /**
             * Hours
             * @default 24
             */
            hours: number;
            /** Name */
            name: string;
            /**
             * On
             * @default true
             */
            on: boolean;
            /**
             * Share
             * @default 0.3
             */
            share: number;
            /**
             * Skill
             * @default
             */
            skill: string;
        };
        /**
         * RuleDraftBody
         * @description All conditions must hold. `hours` for pause and more_gold, `share` of gold (0..1) for more_gold, `skill` for exam, `answers`
         *     for ask_again.
         */
        RuleDraftBody: {
            action: components["schemas"]["Action"];
            /**
             * Answers
             * @default 20
             */
            answers: number;
            /** Conditions */
            conditions: components["schemas"]["ConditionBody"][];
            /**
             * Hours
             * @default 24
             */
            hours: number;
            /** Name */
            name: string;
            /**
             * Share
             * @default 0.3
             */
            share: number;
            /**
             * Skill
             * @default
             */
            skill: string;
        };
        /**
         * RuleFoundOut
         * @description `verdict` is fine, never (it fired on nobody), punishes (it hits more than 2 % of honest people) or refused (`why`).
         */
        RuleFoundOut: {
            /** Action */
            action: string;
            change: components["schemas"]["ChangeOut"] | null;
            fired: components["schemas"]["SpreadOut"];
            honest: components["schemas"]["SpreadOut"];
            /** Name */
            name: string;
            others: components["schemas"]["SpreadOut"] | null;
            /** Rule */
            rule: string;
            /** Verdict */
            verdict: string;
            /** Why */
            why: string;
        };
        /**
         * RuleRows
         * @description `skills`: what a rule can ask people to show anew by an exam.
         */
        RuleRows: {
            /** Rows */
            rows: components["schemas"]["RuleBody"][];
            /** Skills */
            skills: string[];
        };
        /**
         * RuleVersionBody
         * @description `rule` null: everybody. `words` says the rule in plain English; version 0 is before there was any.
         */
        RuleVersionBody: {
            /** Made At */
            made_at: string | null;
            /** Rule */
            rule: {
                [key: string]: unknown;
            } | null;
            /** Version */
            version: number;
            /** Words */
            words: string;
        };
        /** RuleVersions */
        RuleVersions: {
            /** Rows */
            rows: components["schemas"]["RuleVersionBody"][];
        };
        /**
         * Rules
         * @description How an exam is taken. `minutes` null: no limit; marks in percent; `skill` "": it grants none; `valid_days` null: for good.
         */
        Rules: {
            /**
             * Attempts
             * @default 2
             */
            attempts: number;
            /**
             * Cooldown Hours
             * @default 24
             */
            cooldown_hours: number;
            /**
             * Description
             * @default
             */
            description: string;
            /** @default score */
            feedback: components["schemas"]["Feedback"];
            /** Minutes */
            minutes?: number | null;
            /**
             * Pass Mark
             * @default 70
             */
            pass_mark: number;
            /**
             * Skill
             * @default
             */
            skill: string;
            /** Title */
            title: string;
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Valid Days */
            valid_days?: number | null;
        };
        /**
         * RunOut
         * @description A run; `step` of `steps` (null while unknown); `metrics` once it is finished.
         */
        RunOut: {
            /** Attempts */
            attempts: number;
            /** Build */
            build: string;
            /** Build Hash */
            build_hash: string;
            /** Created At */
            created_at: string;
            /** Dimension */
            dimension: string;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            /** Job */
            job: string;
            /** Method */
            method: string;
            /** Metrics */
            metrics: {
                [key: string]: number;
            };
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number;
            /** Question */
            question: string;
            /** Rows */
            rows: {
                [key: string]: unknown;
            };
            /** Seed */
            seed: number;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Started At */
            started_at: string | null;
            /** State */
            state: string;
            /** Step */
            step: number;
            /** Steps */
            steps: number | null;
        };
        /** RunPage */
        RunPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["RunOut"][];
        };
        /** RunStarted */
        RunStarted: {
            /** Job */
            job: string;
            /** Run */
            run: string;
        };
        /**
         * SampleBody
         * @description A form and one payload to show it with, as a contributor would see it.
         */
        SampleBody: {
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
        };
        /**
         * SavedBody
         * @description When it was kept, by the server's clock; `late`: within the grace after the end.
         */
        SavedBody: {
            /** Ends At */
            ends_at: string | null;
            /** Late */
            late: boolean;
            /** Now */
            now: string;
            /** Saved At */
            saved_at: string;
        };
        /**
         * SealedBody
         * @description What was stopped, with the version of the form it was shown under.
         */
        SealedBody: {
            escalation: components["schemas"]["EscalationBody"];
            /** Form Version */
            form_version: number;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
        };
        /**
         * SectionBody
         * @description Questions named by id, or `count` drawn from the bank. `pass_mark` in percent, null for none.
         */
        SectionBody: {
            /**
             * Count
             * @default 0
             */
            count: number;
            /**
             * @default {
             *       "language": "",
             *       "topic": ""
             *     }
             */
            drawn: components["schemas"]["WantedQuestionsBody"];
            /** Pass Mark */
            pass_mark?: number | null;
            /**
             * Questions
             * @default []
             */
            questions: string[];
            /** Title */
            title: string;
        };
        /**
         * SectionOutcomeBody
         * @description What was reached and needed, in percent; `needed` null: no mark of its own.
         */
        SectionOutcomeBody: {
            /** Asked */
            asked: number;
            /** Met */
            met: boolean;
            /** Needed */
            needed: number | null;
            /** Percent */
            percent: number;
            /** Points */
            points: number;
            /** Title */
            title: string;
        };
        /**
         * SeemsBody
         * @description Empty `language`: it may well be the one asked for, or cannot be told. `sure`: an answer in it would be refused.
         */
        SeemsBody: {
            /** Language */
            language: string;
            /** Sure */
            sure: boolean;
        };
        /** SessionOut */
        SessionOut: {
            /** Agent */
            agent: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
        };
        /** Sessions */
        Sessions: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["SessionOut"][];
        };
        /**
         * SettingsBody
         * @description How a reply is drawn; null leaves it to the server.
         */
        SettingsBody: {
            /**
             * Max Tokens
             * @default 1024
             */
            max_tokens: number;
            /** Seed */
            seed?: number | null;
            /** Stop */
            stop?: string[];
            /**
             * System
             * @default
             */
            system: string;
            /** Temperature */
            temperature?: number | null;
            /** Top P */
            top_p?: number | null;
        };
        /**
         * SettlementBody
         * @description `minor_units` go to the contributor, the rest of what was held back into the budget.
         */
        SettlementBody: {
            /** Minor Units */
            minor_units: number;
            /** Reason */
            reason: string;
        };
        /**
         * Shape
         * @description How a question is answered.
         * @enum {string}
         */
        "Shape-Output": "single" | "several" | "short" | "practice";
        /** ShapesOut */
        ShapesOut: {
            /** Rows */
            rows: {
                [key: string]: string;
            }[];
        };
        /**
         * ShareBody
         * @description `count` of `of`, with Wilson's 95 % interval; null where there is nothing to go by.
         */
        ShareBody: {
            /** Count */
            count: number;
            /** Estimate */
            estimate: number | null;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Of */
            of: number;
        };
        /**
         * ShareOut
         * @description `joined`: people and the model; `people`: people alone; `share_of_model`: the model alone, over everything it judged;
         *     `weight` (0..1): how far it was believed. `both` and `alone` count units.
         */
        ShareOut: {
            /** Alone */
            alone: number;
            /** Both */
            both: number;
            /** Correlation */
            correlation: number | null;
            /** Family */
            family: string;
            joined: components["schemas"]["RateOut"];
            /** Label */
            label: unknown;
            /** Model */
            model: string;
            people: components["schemas"]["RateOut"];
            /** Question */
            question: string;
            /** Share Of Model */
            share_of_model: number;
            /** Weight */
            weight: number;
        };
        /** SharePage */
        SharePage: {
            /** Rows */
            rows: components["schemas"]["ShareOut"][];
        };
        /**
         * SharesBody
         * @description Each 0..1: judged items looked at though nobody doubts them, verdicts looked at again blind, gold among a reviewer's.
         */
        SharesBody: {
            /** Gold */
            gold: number;
            /** Random */
            random: number;
            /** Second */
            second: number;
        };
        /** SideBody */
        SideBody: {
            /** Agreement */
            agreement: number | null;
            /** Answers */
            answers: number;
        };
        /**
         * SightBody
         * @description An item in my hands. `doubts`: question → how unsure (0..1) its consensus is.
         */
        SightBody: {
            /** Decided */
            decided: number;
            /** Doubts */
            doubts: {
                [key: string]: number;
            };
            /** Expires At */
            expires_at: string;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number;
            /** Item */
            item: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Project Id */
            project_id: number;
            /** Queue */
            queue: string;
            /** Shown Order */
            shown_order: {
                [key: string]: string[];
            };
            /** Token */
            token: string;
            /** Voices */
            voices: components["schemas"]["ReviewVoiceBody"][];
        };
        /**
         * SignBody
         * @description `version` and `hash` are those that were shown; `name` is typed by the person.
         */
        SignBody: {
            /** Hash */
            hash: string;
            /** Name */
            name: string;
            /** Version */
            version: number;
        };
        /** SignIn */
        SignIn: {
            /**
             * Code
             * @description Code of the second factor, or a recovery code.
             * @default
             */
            code: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /** SignerBody */
        SignerBody: {
            /** Pseudonym */
            pseudonym: string;
            /** Signed At */
            signed_at: string;
            /** Version */
            version: number;
        };
        /** SignersBody */
        SignersBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["SignerBody"][];
        };
        /** SizeOut */
        SizeOut: {
            /** Items */
            items: number;
            /** Judgments */
            judgments: number;
        };
        /**
         * SkillBody
         * @description What one can do, at a level of 0 to 100.
         */
        SkillBody: {
            /** Expires At */
            expires_at: string | null;
            /** Granted At */
            granted_at: string;
            /** Level */
            level: number;
            /** Skill */
            skill: string;
            /** Source */
            source: string;
        };
        /** SkillsBody */
        SkillsBody: {
            /** Rows */
            rows: components["schemas"]["SkillBody"][];
        };
        /** SkipBody */
        SkipBody: {
            /** Holding */
            holding?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            reason: components["schemas"]["SkipReason"];
        };
        /**
         * SkipReason
         * @description Why somebody would rather not answer; never counted against them.
         * @enum {string}
         */
        SkipReason: "unclear" | "beyond_me" | "upsetting" | "broken" | "conflict_of_interest" | "other";
        /** SkippedBody */
        SkippedBody: {
            next: components["schemas"]["NextBody"];
        };
        /**
         * SnapshotBody
         * @description What an answer names as its evidence's snapshot.
         */
        SnapshotBody: {
            /** Bytes */
            bytes: number;
            /** Media */
            media: string;
            /** Sha256 */
            sha256: string;
            /** Type */
            type: string;
        };
        /**
         * Sort
         * @description In which order strangers see openings.
         * @enum {string}
         */
        Sort: "newest" | "deadline" | "pay";
        /**
         * SpecificationList
         * @description Each row is one question's specification, as its kind states it.
         */
        SpecificationList: {
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /**
         * SpentBody
         * @description `millionths` of a minor unit, exact; `minor_units` rounded up.
         */
        SpentBody: {
            /** Calls */
            calls: number;
            /** Failed */
            failed: number;
            /** Input Tokens */
            input_tokens: number;
            /** Millionths */
            millionths: number;
            /** Minor Units */
            minor_units: number;
            /** Output Tokens */
            output_tokens: number;
        };
        /**
         * SpokenBody
         * @description A side's newest reply. `length` counts code points; `state` open, done, stopped, failed or lost.
         */
        SpokenBody: {
            /** Attempt */
            attempt: number;
            /** Length */
            length: number;
            /** Reply */
            reply: number;
            /** Side */
            side: string;
            /** State */
            state: string;
            /** Text */
            text: string;
            /** Trouble */
            trouble: string;
        };
        /**
         * SpreadOut
         * @description Mean over the runs, and between what 95 of 100 such projects would come to.
         */
        SpreadOut: {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Mean */
            mean: number;
        };
        /**
         * Stage
         * @description Where an application stands.
         * @enum {string}
         */
        Stage: "draft" | "sent" | "accepted" | "declined" | "withdrawn";
        /**
         * Stand
         * @description How somebody stands to an exam.
         * @enum {string}
         */
        Stand: "ready" | "under_way" | "held" | "waiting" | "used_up" | "closed";
        /**
         * StandingBody
         * @description How one stands to an exam, and why; `next_at` from when it can be started.
         */
        StandingBody: {
            /** Left */
            left: number;
            /** Next At */
            next_at: string | null;
            /** Sentence */
            sentence: string;
            stand: components["schemas"]["Stand"];
        };
        /** StandingPage */
        StandingPage: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["preceptor__rooms__quality__api__results__StandingOut"][];
        };
        /**
         * StandingReceiptBody
         * @description A decision about a person. `contributor` is their pseudonym where the asker may know it, else ""; `project` the project's
         *     name for the person themselves; `by_person`: a person decided, not the rule alone; `until` null: it has
         *     no end by itself.
         */
        StandingReceiptBody: {
            appeal: components["schemas"]["AppealBody"];
            /** By Person */
            by_person: boolean;
            /** Contributor */
            contributor: string;
            /** Evidence */
            evidence: components["schemas"]["EvidenceBody"][];
            /** Id */
            id: string;
            /** Made At */
            made_at: string;
            /** Note */
            note: string;
            /** Project */
            project: string;
            /** Project Id */
            project_id: number;
            rule: components["schemas"]["RuleBody"];
            state: components["schemas"]["ReceiptState"];
            /** Until */
            until: string | null;
        };
        /** StandingReceipts */
        StandingReceipts: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["StandingReceiptBody"][];
        };
        /**
         * State
         * @description How far a project is.
         * @enum {string}
         */
        "State-Input": "draft" | "active" | "paused" | "done";
        /** StateSumBody */
        StateSumBody: {
            /** Minor Units */
            minor_units: number;
            /** Payments */
            payments: number;
            state: components["schemas"]["PaymentState"];
        };
        /**
         * StatementBody
         * @description A month (UTC): what was earned in it, and what was paid out in it.
         */
        StatementBody: {
            /** Lines */
            lines: components["schemas"]["StatementLineBody"][];
            /** Month */
            month: string;
            /** Payments */
            payments: components["schemas"]["PaymentBody"][];
        };
        /**
         * StatementLineBody
         * @description What was earned in one project by one kind of thing; `withheld` of it is or was held back.
         */
        StatementLineBody: {
            /** Count */
            count: number;
            /** Currency */
            currency: string;
            kind: components["schemas"]["EarningKind"];
            /** Minor Units */
            minor_units: number;
            /** Project */
            project: string;
            /** Seconds */
            seconds: number;
            /** Withheld */
            withheld: number;
        };
        /**
         * StopPage
         * @description `counts`: items by reason.
         */
        StopPage: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["StopRowOut"][];
        };
        /**
         * StopRowOut
         * @description `sure` and `gain` in 0..1: the chance that its least sure label is right, and what more answers would add.
         */
        StopRowOut: {
            /** Answers */
            answers: number;
            /** Excerpt */
            excerpt: string;
            /** Gain */
            gain: number;
            /** Item */
            item: string;
            /** Question */
            question: string;
            reason: components["schemas"]["Reason"];
            /** Sure */
            sure: number;
        };
        /**
         * Strategy
         * @description How the items of a round are spread.
         * @enum {string}
         */
        Strategy: "balanced" | "uncertain";
        /**
         * SuggestingBody
         * @description Whose answers people see as suggestions ("" = nobody's), and from which share of items they are kept back.
         */
        SuggestingBody: {
            /**
             * Held Back
             * @default 0.2
             */
            held_back: number;
            /**
             * Judge
             * @default
             */
            judge: string;
        };
        /**
         * SuggestionBody
         * @description `said`: how many answers it rests on; `verdict` is "" for a consensus.
         */
        SuggestionBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Confidence */
            confidence: number;
            /** Excerpt */
            excerpt: string;
            /** Item */
            item: string;
            origin: components["schemas"]["Origin"];
            /** Said */
            said: number;
            /** Summary */
            summary: string;
            /** Verdict */
            verdict: string;
        };
        /** Suggestions */
        Suggestions: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["SuggestionBody"][];
        };
        /**
         * SumsBody
         * @description `earned` leaves out what was held back; `hourly` is null before any time, and with several currencies.
         */
        SumsBody: {
            balances: components["schemas"]["BalancesBody"];
            /** Currency */
            currency: string;
            /** Earned */
            earned: number;
            /** Hourly */
            hourly: number | null;
            /** Seconds */
            seconds: number;
        };
        /**
         * Table
         * @description The tables a build holds, each a Parquet file.
         * @enum {string}
         */
        Table: "items" | "judgments" | "preferences" | "texts" | "ratings" | "tags" | "steps" | "prompts";
        /** TableOut */
        TableOut: {
            /** Bytes */
            bytes: number;
            /** Rows */
            rows: number;
            /** Sha256 */
            sha256: string;
        };
        /**
         * TakeBody
         * @description `holding`: the lease on the screen, when the next item is fetched ahead.
         */
        TakeBody: {
            /** Holding */
            holding?: string | null;
        };
        /**
         * TakeReviewBody
         * @description The next of a queue, or the very item named.
         */
        TakeReviewBody: {
            /** Item */
            item?: string | null;
            /**
             * Queue
             * @default disagreement
             */
            queue: string;
        };
        /** Tallies */
        Tallies: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["TallyBody"][];
        };
        /**
         * TallyBody
         * @description With what they have done.
         */
        TallyBody: {
            /** Answers */
            answers: number;
            /** Id */
            id: number;
            /** Pseudonym */
            pseudonym: string;
            /** Seconds */
            seconds: number;
            /** Since */
            since: string;
            /** Source */
            source: string;
        };
        /**
         * TargetsBody
         * @description Each 0 to 1, or null for none.
         */
        TargetsBody: {
            /** Agreement */
            agreement?: number | null;
            /** Gold Accuracy */
            gold_accuracy?: number | null;
        };
        /** TaxonomyBody */
        TaxonomyBody: {
            /** Edition */
            edition: string;
            /** Name */
            name: string;
            /** Nodes */
            nodes: components["schemas"]["NodeBody"][];
            /** Ready */
            ready: boolean;
            /** Source */
            source: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** TaxonomyRowBody */
        TaxonomyRowBody: {
            /** Edition */
            edition: string;
            /** Name */
            name: string;
            /** Nodes */
            nodes: number;
            /** Ready */
            ready: boolean;
            /** Source */
            source: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** TaxonomyRows */
        TaxonomyRows: {
            /** Rows */
            rows: components["schemas"]["TaxonomyRowBody"][];
        };
        /**
         * TemplateBody
         * @description `sample_item` is the payload of one sample item, to show the form with; null when there is none.
         */
        TemplateBody: {
            defaults: components["schemas"]["DefaultsBody"];
            /** Description */
            description: string;
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Guidelines */
            guidelines: components["schemas"]["preceptor__rooms__projects__api__bodies__ClauseBody"][];
            /** Kind Of Work */
            kind_of_work: string;
            /** Name */
            name: string;
            /** Sample Item */
            sample_item: {
                [key: string]: unknown;
            } | null;
            /** Samples */
            samples: number;
            /** Title */
            title: string;
        };
        /** TemplateCard */
        TemplateCard: {
            defaults: components["schemas"]["DefaultsBody"];
            /** Description */
            description: string;
            /** Kind Of Work */
            kind_of_work: string;
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /** TemplateList */
        TemplateList: {
            /** Next */
            next?: null;
            /** Rows */
            rows: components["schemas"]["TemplateCard"][];
        };
        /**
         * TermsBody
         * @description How a project pays beyond its pay for one task; `hourly` and `floor` are for an hour of active time.
         */
        TermsBody: {
            /**
             * Approval Days
             * @default 7
             */
            approval_days: number;
            /** @default task */
            basis: components["schemas"]["Basis"];
            /**
             * Cap Seconds
             * @default 3600
             */
            cap_seconds: number;
            /**
             * Contest Days
             * @default 14
             */
            contest_days: number;
            floor?: components["schemas"]["AmountBody"] | null;
            hourly?: components["schemas"]["AmountBody"] | null;
            /**
             * Pays Broken
             * @default true
             */
            pays_broken: boolean;
            /**
             * Pays Practice
             * @default true
             */
            pays_practice: boolean;
            /**
             * Settle Days
             * @default 7
             */
            settle_days: number;
        };
        /**
         * ThreadBody
         * @description `item` is null to its asker, who knows items by other names; `precedent` is what it became, "" for nothing.
         */
        ThreadBody: {
            /** Asked At */
            asked_at: string;
            /** Id */
            id: string;
            /** Item */
            item: string | null;
            /** Precedent */
            precedent: string;
            state: components["schemas"]["ThreadState"];
            /** Words */
            words: components["schemas"]["WordBody"][];
        };
        /**
         * ThreadState
         * @description Where a question stands.
         * @enum {string}
         */
        ThreadState: "open" | "answered";
        /** ThreadsBody */
        ThreadsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["ThreadBody"][];
        };
        /**
         * TokenOut
         * @description `token` is the secret itself, only ever in the answer to its making.
         */
        TokenOut: {
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Token */
            token?: string | null;
            /** Used At */
            used_at: string | null;
        };
        /** Tokens */
        Tokens: {
            /** Next */
            next?: string | null;
            /** Rows */
            rows: components["schemas"]["TokenOut"][];
        };
        /**
         * ToldBody
         * @description `wanted`: the language asked for, as a BCP 47 tag.
         */
        ToldBody: {
            /** Text */
            text: string;
            /** Wanted */
            wanted: string;
        };
        /** TopicsBody */
        TopicsBody: {
            /** Rows */
            rows: string[];
        };
        /**
         * TouchedBody
         * @description `answers` of the newest `of` answers cite one of the clauses; `version` is the one the question judges by.
         */
        TouchedBody: {
            /** Answers */
            answers: number;
            /** Name */
            name: string;
            /** Of */
            of: number;
            /** Project */
            project: number;
            /** Question */
            question: string;
            /** Version */
            version: number;
        };
        /** TouchedRows */
        TouchedRows: {
            /** Rows */
            rows: components["schemas"]["TouchedBody"][];
        };
        /** Trail */
        Trail: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["EventOut"][];
        };
        /**
         * TriedBody
         * @description One of one's own attempts; `outcome` null while it is open.
         */
        TriedBody: {
            /** Id */
            id: string;
            /** Number */
            number: number;
            outcome: components["schemas"]["OutcomeBody"] | null;
            /** Started At */
            started_at: string;
            /** Submitted At */
            submitted_at: string | null;
        };
        /**
         * Trouble
         * @description Why a model gave no reply; the problem's code is "models." and this word.
         * @enum {string}
         */
        Trouble: "down" | "timeout" | "busy" | "bad_key" | "refused" | "over_budget" | "garbled";
        /**
         * TryIn
         * @description A prompt to try an endpoint with.
         */
        TryIn: {
            /** Prompt */
            prompt: string;
            /**
             * @default {
             *       "max_tokens": 256,
             *       "stop": [],
             *       "system": ""
             *     }
             */
            settings: components["schemas"]["SettingsBody"];
        };
        /** TwoStepSetup */
        TwoStepSetup: {
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /**
         * Type
         * @description What somebody who works is like.
         * @enum {string}
         */
        Type: "past" | "careful" | "expert" | "fast" | "careless" | "copying";
        /** UndoBody */
        UndoBody: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * UnpackingBody
         * @description The job tells how many files were kept, known before, and refused with which reason.
         */
        UnpackingBody: {
            /** Job */
            job: string;
        };
        /**
         * UnreadBody
         * @description Counted up to 100.
         */
        UnreadBody: {
            /** Count */
            count: number;
        };
        /** UploadOut */
        UploadOut: {
            /** Bad Rows */
            bad_rows: {
                [key: string]: unknown;
            }[];
            /** Bytes */
            bytes: number;
            /** Columns */
            columns: string[];
            /** First Item */
            first_item: {
                [key: string]: unknown;
            } | null;
            /** Format Guess */
            format_guess: string;
            /** Mapping Guess */
            mapping_guess: {
                [key: string]: unknown;
            } | null;
            /** Name */
            name: string;
            /** Preview */
            preview: {
                [key: string]: string;
            }[];
            /** Sha256 */
            sha256: string;
            /** Upload */
            upload: string;
        };
        /**
         * Use
         * @description What a gold item is for.
         * @enum {string}
         */
        Use: "measure" | "teach" | "screen";
        /** ValueBody */
        ValueBody: {
            /** Title */
            title: string;
            /** Value */
            value: string;
        };
        /**
         * VeilBody
         * @description With the number of veils lifted today, which only their owner is told.
         */
        VeilBody: {
            /** Lifted Today */
            lifted_today: number;
            /** @default blur */
            look: components["schemas"]["Look"];
            /**
             * Muted
             * @default true
             */
            muted: boolean;
            /** Opted In */
            opted_in?: string[];
        };
        /**
         * VeilSettings
         * @description `opted_in`: categories to be shown at once.
         */
        VeilSettings: {
            /** @default blur */
            look: components["schemas"]["Look"];
            /**
             * Muted
             * @default true
             */
            muted: boolean;
            /** Opted In */
            opted_in?: string[];
        };
        /**
         * Verdict
         * @description What an example shows of its clause.
         * @enum {string}
         */
        Verdict: "violating" | "not_violating" | "borderline";
        /**
         * VerdictBody
         * @description `settled` is the answer that holds (null for a spread or a redo); `overturned` whether a blind second look decided
         *     otherwise, null without one.
         */
        VerdictBody: {
            cause: components["schemas"]["Cause"] | null;
            /** Chosen */
            chosen: string;
            /** Id */
            id: string;
            /** Item */
            item: string;
            /** Made At */
            made_at: string;
            /** Note */
            note: string;
            outcome: components["schemas"]["Outcome"];
            /** Overturned */
            overturned: boolean | null;
            /** Rejected */
            rejected: number;
            /** Second */
            second: boolean;
            /** Seconds */
            seconds: number;
            /** Settled */
            settled: {
                [key: string]: unknown;
            } | null;
        };
        /** VerdictsBody */
        VerdictsBody: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["VerdictBody"][];
        };
        /** VersionBody */
        VersionBody: {
            /** Clauses */
            clauses: number;
            /** Made At */
            made_at: string;
            /** Note */
            note: string;
            /** Version */
            version: number;
        };
        /** Versions */
        Versions: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["VersionBody"][];
        };
        /**
         * VoicesOut
         * @description Whose answers a build holds.
         */
        VoicesOut: {
            /**
             * Judges
             * @default []
             */
            judges: components["schemas"]["JudgeVoiceOut"][];
            /**
             * People
             * @default true
             */
            people: boolean;
        };
        /**
         * WaitingBody
         * @description `queue` is disagreement, model, random, person/<contributor> or clause/<policy>/<number>.
         */
        WaitingBody: {
            /** Items */
            items: number;
            /** Queue */
            queue: string;
        };
        /**
         * WaitingRowBody
         * @description `priority` 0..1: how much it is doubted, or its draw.
         */
        WaitingRowBody: {
            /** Excerpt */
            excerpt: string;
            /** Item */
            item: string;
            /** Priority */
            priority: number;
        };
        /** WaitingRows */
        WaitingRows: {
            /** Next */
            next: string | null;
            /** Rows */
            rows: components["schemas"]["WaitingRowBody"][];
        };
        /**
         * WantedQuestionsBody
         * @description Which questions are drawn; what is null or "" is not asked.
         */
        WantedQuestionsBody: {
            difficulty?: components["schemas"]["Difficulty"] | null;
            domain?: components["schemas"]["Domain"] | null;
            /**
             * Language
             * @default
             */
            language: string;
            /**
             * Topic
             * @default
             */
            topic: string;
        };
        /**
         * Way
         * @description How somebody wants to hear of a kind of message.
         * @enum {string}
         */
        Way: "off" | "inbox" | "digest" | "each";
        /**
         * WaysIn
         * @description How somebody may sign in here.
         */
        WaysIn: {
            /** Password */
            password: boolean;
            /** Providers */
            providers: components["schemas"]["preceptor__rooms__identity__api__shapes__Provider"][];
        };
        /**
         * Wear
         * @description Whether it is still good.
         * @enum {string}
         */
        Wear: "good" | "retired";
        /**
         * WholeApplicationBody
         * @description With the person's résumé, null for none.
         */
        WholeApplicationBody: {
            /** Decided At */
            decided_at: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Opening */
            opening: string;
            profile: components["schemas"]["ProfileBody"];
            /** Reason */
            reason: string;
            resume: components["schemas"]["ResumeBody"] | null;
            /** Sent At */
            sent_at: string | null;
            stage: components["schemas"]["Stage"];
        };
        /**
         * WholeQuestionBody
         * @description With all its versions, oldest first.
         */
        WholeQuestionBody: {
            /**
             * Accepted
             * @default []
             */
            accepted: string[];
            /** Changed At */
            changed_at: string;
            /** @default medium */
            difficulty: components["schemas"]["Difficulty"];
            /** @default general */
            domain: components["schemas"]["Domain"];
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: string;
            /**
             * Language
             * @default en
             */
            language: string;
            /** Made At */
            made_at: string;
            /** Number */
            number?: number | null;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Right
             * @default []
             */
            right: number[];
            shape: components["schemas"]["Shape-Output"];
            state: components["schemas"]["QuestionState"];
            /** Text */
            text: string;
            /**
             * Tolerance
             * @default 0
             */
            tolerance: number;
            /**
             * Topic
             * @default
             */
            topic: string;
            /** Version */
            version: number;
            /** Versions */
            versions: components["schemas"]["QuestionVersionBody"][];
        };
        /**
         * WhyBody
         * @description Why, for whoever looks at it later.
         */
        WhyBody: {
            /** Why */
            why: string;
        };
        /**
         * WishesBody
         * @description What holds for every kind now; `essential` kinds are never off. `mail`: whether the house sends e-mail at all; `trouble`:
         *     why the last one did not reach `email`.
         */
        WishesBody: {
            /** Digest Hour */
            digest_hour: number;
            /** Email */
            email: string;
            /** Essential */
            essential: components["schemas"]["Kind"][];
            /** Mail */
            mail: boolean;
            /** Proven */
            proven: boolean;
            /** Quiet From */
            quiet_from: number | null;
            /** Quiet Until */
            quiet_until: number | null;
            /** Trouble */
            trouble: string;
            /** Ways */
            ways: {
                [key: string]: components["schemas"]["Way"];
            };
        };
        /**
         * WordBody
         * @description `by_team`: said by those who answer.
         */
        WordBody: {
            /** At */
            at: string;
            /** By Team */
            by_team: boolean;
            /** Text */
            text: string;
        };
        /**
         * WordsBody
         * @description A stretch of words: same, added or removed.
         */
        WordsBody: {
            /** Stretch */
            stretch: string;
            /** Text */
            text: string;
        };
        /**
         * WorkMode
         * @description Where the work is done.
         * @enum {string}
         */
        WorkMode: "remote" | "hybrid" | "on_site";
        /**
         * WouldBody
         * @description How many of `of` people pass; null where it is one to four. `each` counts every condition by itself, as they are written.
         */
        WouldBody: {
            /** Each */
            each: (number | null)[];
            /** Of */
            of: number;
            /** Passes */
            passes: number | null;
            /** Words */
            words: string;
        };
        /**
         * WrongRowBody
         * @description `row` counts from 1, without the heading.
         */
        WrongRowBody: {
            /** Expected */
            expected: string;
            /** Field */
            field: string;
            /** Found */
            found: string;
            /** Row */
            row: number;
        };
        /**
         * JobOut
         * @description A job; `done` of `total` (null while unknown); `state` queued, running, succeeded, failed or cancelled.
         */
        preceptor__entry__web__jobs__JobOut: {
            /** Attempt */
            attempt: number;
            /** Cancelling */
            cancelling: boolean;
            /** Done */
            done: number;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Note */
            note: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Project Id */
            project_id: number | null;
            /** Result */
            result: unknown;
            /** Started At */
            started_at: string | null;
            /** State */
            state: string;
            /** Total */
            total: number | null;
        };
        /**
         * ReadBody
         * @description `version` is the one that was shown; `reached_end`: the page was scrolled to its end.
         */
        preceptor__rooms__agreements__api__onboarding__ReadBody: {
            /** Reached End */
            reached_end: boolean;
            /** Version */
            version: number;
        };
        /**
         * Shape
         * @description What a trainer wants to read (TRL's dataset formats, docs/reference/shapes.md).
         * @enum {string}
         */
        preceptor__rooms__datasets__nouns__Shape: "preference" | "preference_implicit" | "sft" | "messages" | "unpaired" | "raters" | "classifier" | "stepwise" | "prompt";
        /** StandingOut */
        preceptor__rooms__evaluation__api__StandingOut: {
            /** High */
            high: number | null;
            lead: components["schemas"]["LeadOut"] | null;
            /** Low */
            low: number | null;
            /** Model */
            model: string;
            /** Rank */
            rank: number;
            /** Rank High */
            rank_high: number;
            /** Rank Low */
            rank_low: number;
            /** Score */
            score: number;
            /** Votes */
            votes: number;
            /** Win Rate */
            win_rate: number;
        };
        /**
         * Shape
         * @description How a question is answered.
         * @enum {string}
         */
        preceptor__rooms__exams__nouns__written__Shape: "single" | "several" | "short" | "practice";
        /** Provider */
        preceptor__rooms__identity__api__shapes__Provider: {
            /** Name */
            name: string;
            /** Start */
            start: string;
        };
        /** ReadBody */
        preceptor__rooms__messages__api__ReadBody: {
            /**
             * Read
             * @default true
             */
            read: boolean;
        };
        /**
         * LineBody
         * @description When the last turn holds `when` (empty = always): `say` this, or have this `trouble`.
         */
        preceptor__rooms__models__api__LineBody: {
            /**
             * Say
             * @default
             */
            say: string;
            trouble?: components["schemas"]["Trouble"] | null;
            /**
             * When
             * @default
             */
            when: string;
        };
        /**
         * Provider
         * @description How an endpoint is reached.
         * @enum {string}
         */
        preceptor__rooms__models__nouns__endpoints__Provider: "openai" | "local" | "scripted";
        /** StateBody */
        preceptor__rooms__openings__api__bodies__StateBody: {
            /**
             * State
             * @enum {string}
             */
            state: "open" | "closed";
        };
        /**
         * State
         * @description How far an opening is.
         * @enum {string}
         */
        preceptor__rooms__openings__nouns__State: "draft" | "open" | "closed";
        /**
         * RejectionBody
         * @description `minor_units` left out: as much as may be held back. Honest time is always paid.
         */
        preceptor__rooms__pay__api__asked__RejectionBody: {
            ground: components["schemas"]["Ground"];
            /** Minor Units */
            minor_units?: number | null;
            /** Reason */
            reason: string;
        };
        /** LineBody */
        preceptor__rooms__pay__api__bodies__LineBody: {
            account: components["schemas"]["Account"];
            /** Contributor */
            contributor: number | null;
            /** Currency */
            currency: string;
            /** Minor Units */
            minor_units: number;
        };
        /**
         * ClauseBody
         * @description A clause as sent and as shown; lengths are judged by the room, which says where and why.
         */
        preceptor__rooms__policy__api__guidelines__ClauseBody: {
            /** Number */
            number: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** SayBody */
        preceptor__rooms__precedents__api__SayBody: {
            /** Text */
            text: string;
        };
        /** ClauseBody */
        preceptor__rooms__projects__api__bodies__ClauseBody: {
            /** Number */
            number: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** StateBody */
        preceptor__rooms__projects__api__bodies__StateBody: {
            /**
             * Reason
             * @default
             */
            reason: string;
            state: components["schemas"]["State-Input"];
        };
        /**
         * State
         * @description How far a project is.
         * @enum {string}
         */
        preceptor__rooms__projects__nouns__State: "draft" | "active" | "paused" | "done";
        /** JobOut */
        preceptor__rooms__quality__api__results__JobOut: {
            /** Job */
            job: string;
        };
        /** StandingOut */
        preceptor__rooms__quality__api__results__StandingOut: {
            agreement: components["schemas"]["RateOut"] | null;
            /** Agreement Labels */
            agreement_labels: number;
            /** Answers */
            answers: number;
            /** Contributor */
            contributor: number;
            gold_accuracy: components["schemas"]["RateOut"] | null;
            /** Gold Right */
            gold_right: number;
            /** Gold Seen */
            gold_seen: number;
            /** Imported */
            imported: boolean;
            /** Model */
            model: boolean;
            /** Owed */
            owed: number | null;
            /** Pseudonym */
            pseudonym: string;
            /** Reliability */
            reliability: number | null;
            /** Seconds */
            seconds: number;
        };
        /**
         * Method
         * @description How several answers become one.
         * @enum {string}
         */
        preceptor__rooms__quality__nouns__Method: "majority" | "dawid_skene" | "one_coin" | "mace";
        /**
         * RejectionBody
         * @description The reason is read by the answer's author.
         */
        preceptor__rooms__review__api__desk__RejectionBody: {
            /** Answer */
            answer: string;
            /** Reason */
            reason: string;
        };
        /**
         * GoldBody
         * @description Items whose answer was known: told in blocks of five, so that no single one is given away.
         */
        preceptor__rooms__routing__api__bodies__GoldBody: {
            /** Right */
            right: number;
            /** Seen */
            seen: number;
        };
        /** SayBody */
        preceptor__rooms__routing__api__chats__SayBody: {
            /** Text */
            text: string;
        };
        /**
         * Method
         * @description How a build becomes a model.
         * @enum {string}
         */
        preceptor__rooms__training__nouns__Method: "reward-light" | "sft" | "reward" | "dpo";
        /**
         * GoldBody
         * @description The right answers, question name → answer; some may be left out. `reason` is what the person is told.
         */
        preceptor__rooms__work__api__GoldBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Reason
             * @default
             */
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_accounts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                match?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_agreements: {
        parameters: {
            query?: {
                project?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_agreement: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_agreement_changes: {
        parameters: {
            query: {
                earlier: number;
                later: number;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementChanges"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retire_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    sign_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MineBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_signers: {
        parameters: {
            query: {
                version: number;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignersBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_agreement_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    publish_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVersionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody-Output"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    revise_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody-Output"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeApplicationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    decide_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeApplicationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    download_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_events: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                name?: string;
                subject?: string;
                actor?: string;
                project_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trail"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    verify_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_build: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                build_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    export_build: {
        parameters: {
            query?: {
                shape?: components["schemas"]["preceptor__rooms__datasets__nouns__Shape"];
                as?: "jsonl" | "parquet";
                split?: ("train" | "test") | null;
            };
            header?: never;
            path: {
                build_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_leaderboard: {
        parameters: {
            query?: {
                question?: string;
                dimension?: string;
                control?: components["schemas"]["Control"];
            };
            header?: never;
            path: {
                build_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderboardOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_build_rows: {
        parameters: {
            query?: {
                table?: components["schemas"]["Table"];
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                build_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowsPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    lint_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LintBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_contributors: {
        parameters: {
            query?: {
                project_id?: number | null;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tallies"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_pseudonym: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributorBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_prompts: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_prompts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    contest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                earning_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEarningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                earning_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__pay__api__asked__RejectionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEarningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                earning_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEarningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_endpoints: {
        parameters: {
            query?: {
                closed?: boolean;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpointIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    close_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    open_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    try_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_escalations: {
        parameters: {
            query?: {
                state?: components["schemas"]["EscalationState"] | null;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escalations"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    open_sealed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_exam_accommodations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccommodatedList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_exam_accommodation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccommodationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_exam_questions: {
        parameters: {
            query?: {
                state?: components["schemas"]["QuestionState"];
                domain?: components["schemas"]["Domain"] | null;
                topic?: string;
                language?: string;
                difficulty?: components["schemas"]["Difficulty"] | null;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    import_exam_questions: {
        parameters: {
            query?: {
                leave_out?: boolean;
                domain?: components["schemas"]["Domain"];
                topic?: string;
                language?: string;
                difficulty?: components["schemas"]["Difficulty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_exam_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeQuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    bring_back_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    rekey_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RekeyBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    preview_rekey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RekeyBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retire_exam_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_exams: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_exam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_exam_results: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_exam_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamStateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    check_form: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormToCheck"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedForm"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoldChangeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldEntryBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_bad_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    look_at_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    withdraw_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_item_answers: {
        parameters: {
            query?: {
                raters?: components["schemas"]["Raters"];
            };
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_item_consensus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsensusPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                project_id?: number | null;
                kind?: string | null;
                state?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preceptor__entry__web__jobs__JobOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preceptor__entry__web__jobs__JobOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    watch_job: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retry_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preceptor__entry__web__jobs__JobOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                judge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_judgments: {
        parameters: {
            query?: {
                refused?: boolean;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                judge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgmentsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retire_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                judge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_judging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                judge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    watch_chat: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "last-event-id"?: string;
            };
            path: {
                token: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    ask_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
                place: number;
                side: "A" | "B";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__routing__api__chats__SayBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    save_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    escalate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalatedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    heartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BeatBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    ask_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__precedents__api__SayBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkippedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    attach_snapshot: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    look_at_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    prove_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    look_at_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: {
                everything?: boolean;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    ask_address_proof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_agreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MineRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_applications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    save_my_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamAnswerBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    check_my_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamAnswerBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    submit_my_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_course: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    answer_course: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseAnswerBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_earnings: {
        parameters: {
            query?: {
                state?: components["schemas"]["EarningState"] | null;
                project?: number | null;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    erase_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_exams: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyExamsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyExamBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_exam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exam_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    download_held: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_messages: {
        parameters: {
            query?: {
                unread?: boolean;
                language?: string;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    read_all_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllReadBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    count_my_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    read_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__messages__api__ReadBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_money: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMoney"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_payments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPayments"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_details: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDetails"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_my_details: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetailsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDetails"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    erase_my_details: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyProfileBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    say_my_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    my_receipts: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceipts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    download_my_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    send_my_resume: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    remove_my_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_skills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    take_my_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    begin_two_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoStepSetup"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    confirm_two_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    remove_two_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    play_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/flac": unknown;
                    "audio/mp4": unknown;
                    "audio/mpeg": unknown;
                    "audio/ogg": unknown;
                    "audio/wav": unknown;
                    "audio/webm": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                    "video/mp4": unknown;
                    "video/webm": unknown;
                };
            };
            /** @description A part of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/flac": unknown;
                    "audio/mp4": unknown;
                    "audio/mpeg": unknown;
                    "audio/ogg": unknown;
                    "audio/wav": unknown;
                    "audio/webm": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                    "video/mp4": unknown;
                    "video/webm": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    remove_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    link_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    play_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
                part: "thumbnail" | "poster" | "peaks";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "image/webp": unknown;
                };
            };
            /** @description A part of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "image/webp": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_escalations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_public_openings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                words?: string;
                domain?: components["schemas"]["Domain"] | null;
                language?: string;
                country?: string;
                work_mode?: components["schemas"]["WorkMode"] | null;
                hours?: components["schemas"]["Hours"] | null;
                currency?: string;
                unit?: components["schemas"]["PayUnit"] | null;
                pay_least?: number | null;
                sort?: components["schemas"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOpenings"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_json_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": unknown;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_rss_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": unknown;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_public_opening: {
        parameters: {
            query?: {
                country?: string;
            };
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOpening"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyApplicationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    save_my_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyApplicationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    withdraw_my_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    send_my_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyApplicationBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    join_by_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Joining"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    try_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleBody"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_batches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    draw_up_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatchBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    call_off_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    compare_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciledBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    take_batch_file: {
        parameters: {
            query?: {
                form?: components["schemas"]["FileForm"];
            };
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_batch_payments: {
        parameters: {
            query?: {
                state?: components["schemas"]["PaymentState"] | null;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPayments"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    release_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    report_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciledBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    preview_payouts: {
        parameters: {
            query: {
                currency: string;
                least?: number;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_policies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_policy: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_policy_changes: {
        parameters: {
            query: {
                earlier: number;
                later: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyChanges"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_touched: {
        parameters: {
            query?: {
                /** @description Numbers with commas; none = all. */
                clauses?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_policy_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    confirm_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                precedent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retire_precedent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                precedent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                state?: components["schemas"]["State-Input"] | null;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_project: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProjectBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_anchoring: {
        parameters: {
            query?: {
                judge?: string;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchoringsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_answers: {
        parameters: {
            query?: {
                contributor?: number | null;
                raters?: components["schemas"]["Raters"];
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_appeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceipts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_builds: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_build: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBuild"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildStarted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    find_candidate: {
        parameters: {
            query: {
                email: string;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_consensus: {
        parameters: {
            query: {
                question: string;
                min_confidence?: number;
                max_confidence?: number;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsensusPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    ask_for_consensus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsensusAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preceptor__rooms__quality__api__results__JobOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_standings: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_doubts: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoubtPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_draws: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDrawIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEligibilityBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersionBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    count_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EligibilityBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WouldBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_project_evaluations: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_filled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_form: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_specifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecificationList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_form_versions: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersionList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_gold: {
        parameters: {
            query?: {
                use?: components["schemas"]["Use"] | null;
                wear?: components["schemas"]["Wear"] | null;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGoldBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldEntryBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_gold_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldCheckPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_limits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldLimitsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_limits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoldLimitsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldLimitsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_suggestions: {
        parameters: {
            query?: {
                origin?: components["schemas"]["Origin"];
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_guidelines: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidelinesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_guidelines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuidelines"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidelinesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_changes: {
        parameters: {
            query: {
                earlier: number;
                later: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_versions: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Versions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_project_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_items: {
        parameters: {
            query?: {
                purpose?: string | null;
                open?: boolean | null;
                group?: string | null;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItemsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_judges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJudgeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_judgments_needed: {
        parameters: {
            query?: {
                margin?: number;
                share?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeededOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_label_formats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormatsOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    export_labels: {
        parameters: {
            query?: {
                zipped?: boolean;
            };
            header?: never;
            path: {
                project_id: number;
                question: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, or a ZIP of several. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/x-ndjson": string;
                    "application/xml": string;
                    "application/zip": string;
                    "text/vtt": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    take_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TakeBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_media: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                unused?: boolean;
                family?: ("image" | "audio" | "video") | null;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_media: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    add_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpackingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Roles"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_missing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_my_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_my_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWorkBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_onboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_onboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_openings: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_applications: {
        parameters: {
            query?: {
                stage?: components["schemas"]["Stage"];
                country?: string;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_opening_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                opening_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__openings__api__bodies__StateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_stops: {
        parameters: {
            query?: {
                reason?: components["schemas"]["Reason"];
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPayBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approved"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    give_bonus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BonusBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEarningBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_earnings: {
        parameters: {
            query?: {
                state?: components["schemas"]["EarningState"] | null;
                contributor?: number | null;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEarningPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    fund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPayBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_journal: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPayBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_precedents: {
        parameters: {
            query?: {
                match?: string;
                unread?: boolean;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecedentsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_precedent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrecedentBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecedentBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    find_alike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlikeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveragesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_questions: {
        parameters: {
            query?: {
                state?: components["schemas"]["ThreadState"] | null;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    begin_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    finish_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__agreements__api__onboarding__ReadBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_receipts: {
        parameters: {
            query?: {
                state?: components["schemas"]["ReceiptState"] | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceipts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_rehearsals: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RehearsalWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_review_items: {
        parameters: {
            query?: {
                queue?: string;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    take_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TakeReviewBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewNextBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_review_queues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_review_queues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_review_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_review_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharesBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_verdicts: {
        parameters: {
            query?: {
                outcome?: components["schemas"]["Outcome"] | null;
                cause?: components["schemas"]["Cause"] | null;
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_reviewers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewersBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_rounds: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    open_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundWithPicks"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    plan_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanStarted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    check_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    replay_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_runs: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRun"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStarted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__projects__api__bodies__StateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_suggesting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    set_suggesting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestingBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    upload_file: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                project_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    back_from_provider: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_at_provider: {
        parameters: {
            query?: {
                goal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    say_in_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["preceptor__rooms__precedents__api__SayBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PleaBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceiptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    decide_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDecisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceiptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    judge_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealJudgmentBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceiptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    undo_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceiptBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_rehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rehearsal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    release_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    decide_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundWithPicks"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleChangeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    cancel_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    get_curve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Curve"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_evaluations: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    start_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvaluation"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationStarted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    retry_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_shapes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShapesOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_skills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldersList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_taxonomies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyRows"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_taxonomy: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    change_taxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaxonomy"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxonomyBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_crosswalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrosswalkBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    tell_language: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeemsBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    make_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_first_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingToTry"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstItemOut"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_veil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VeilBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    choose_veil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VeilSettings"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VeilBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    count_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifted"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verdict_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictBody"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description The asker may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description What was sent cannot be right; `faults` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    list_ways_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
    show_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemOut"];
                };
            };
        };
    };
}
