CREATE TABLE `charter_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`authority` text NOT NULL,
	`is_granted` integer NOT NULL,
	`since` text NOT NULL,
	`evidence` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "charter_entries_authority" CHECK("charter_entries"."authority" in ('report_to_ceo', 'define_metrics', 'convene_reviews', 'escalate'))
);
--> statement-breakpoint
CREATE TABLE `coordination_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`hours` real NOT NULL,
	`is_baseline` integer NOT NULL,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coordination_hours_month_unique` ON `coordination_hours` (`month`);--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` text PRIMARY KEY NOT NULL,
	`trigger` text,
	`initiative_id` text,
	`decision_id` text,
	`handoff_id` text,
	`reason` text NOT NULL,
	`raised_on` text NOT NULL,
	`acknowledged_on` text,
	`resolved_on` text,
	`decision` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`handoff_id`) REFERENCES `handoffs`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "escalations_trigger" CHECK("escalations"."trigger" in ('off_track_twice', 'decision_late', 'handoff_overdue'))
);
--> statement-breakpoint
CREATE INDEX `escalations_raised` ON `escalations` (`raised_on`);--> statement-breakpoint
CREATE TABLE `agenda_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT "agenda_templates_kind" CHECK("agenda_templates"."kind" in ('weekly-check-in', 'monthly-review', 'ceo-session', 'annual-planning', 'ad-hoc'))
);
--> statement-breakpoint
CREATE TABLE `objective_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`objective_id` text NOT NULL,
	`session_id` text NOT NULL,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objective_reviews_once` ON `objective_reviews` (`session_id`,`objective_id`);--> statement-breakpoint
CREATE INDEX `objective_reviews_objective` ON `objective_reviews` (`objective_id`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`external_id` text,
	`initiative_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`original_due_on` text,
	`completed_on` text,
	`needs_input_from` text,
	`needs_function_id` text,
	`needs_person_id` text,
	`lead_days` integer NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`needs_function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`needs_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "milestones_kind" CHECK("milestones"."kind" in ('decision', 'deliverable', 'review'))
);
--> statement-breakpoint
CREATE INDEX `milestones_initiative` ON `milestones` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `milestones_due` ON `milestones` (`due_on`);--> statement-breakpoint
CREATE TABLE `slips` (
	`id` text PRIMARY KEY NOT NULL,
	`milestone_id` text,
	`initiative_id` text,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`reason` text NOT NULL,
	`slipped_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "slips_of_one" CHECK(("slips"."milestone_id" is null) <> ("slips"."initiative_id" is null))
);
--> statement-breakpoint
CREATE INDEX `slips_milestone` ON `slips` (`milestone_id`);--> statement-breakpoint
CREATE INDEX `slips_initiative` ON `slips` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `metric_plan_points` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`month` text NOT NULL,
	`value` real NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `metric_plans`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_plan_points_once` ON `metric_plan_points` (`plan_id`,`month`);--> statement-breakpoint
CREATE TABLE `metric_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`metric_id` text NOT NULL,
	`holds_from` text NOT NULL,
	`target_month` text NOT NULL,
	`target_value` real NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`metric_id`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_plans_once` ON `metric_plans` (`metric_id`,`holds_from`);--> statement-breakpoint
CREATE TABLE `metric_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`metric_id` text NOT NULL,
	`month` text NOT NULL,
	`value` real NOT NULL,
	`confidence` text,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`metric_id`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "metric_readings_confidence" CHECK("metric_readings"."confidence" in ('high', 'medium', 'low'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_readings_once` ON `metric_readings` (`metric_id`,`month`);--> statement-breakpoint
CREATE TABLE `metrics` (
	`id` text PRIMARY KEY NOT NULL,
	`objective_id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`direction` text NOT NULL,
	`baseline_month` text NOT NULL,
	`baseline_value` real NOT NULL,
	`position` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "metrics_direction" CHECK("metrics"."direction" in ('rise', 'fall'))
);
--> statement-breakpoint
CREATE INDEX `metrics_objective` ON `metrics` (`objective_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`options` text NOT NULL,
	`recommendation` text NOT NULL,
	`decider` text NOT NULL,
	`decider_function_id` text,
	`decider_person_id` text,
	`initiative_id` text,
	`session_id` text,
	`raised_on` text NOT NULL,
	`needed_by` text,
	`lead_days` integer NOT NULL,
	`decided_on` text,
	`outcome` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`decider_function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decider_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "decisions_decider" CHECK("decisions"."decider" in ('ceo', 'leadership', 'function', 'person')),
	CONSTRAINT "decisions_outcome" CHECK("decisions"."decided_on" is null or "decisions"."outcome" <> '')
);
--> statement-breakpoint
CREATE INDEX `decisions_needed` ON `decisions` (`needed_by`);--> statement-breakpoint
CREATE TABLE `past_objectives` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle` text NOT NULL,
	`title` text NOT NULL,
	`planned` real NOT NULL,
	`achieved` real NOT NULL,
	`is_carried_forward` integer NOT NULL,
	`cause` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `past_objectives_once` ON `past_objectives` (`cycle`,`title`);--> statement-breakpoint
CREATE TABLE `allocations` (
	`id` text PRIMARY KEY NOT NULL,
	`conflict_id` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_on` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allocations_conflictId_unique` ON `allocations` (`conflict_id`);--> statement-breakpoint
CREATE TABLE `handoffs` (
	`id` text PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`from_function_id` text NOT NULL,
	`to_function_id` text NOT NULL,
	`initiative_id` text,
	`state` text NOT NULL,
	`requested_on` text NOT NULL,
	`needed_by` text NOT NULL,
	`proposed_for` text,
	`agreed_on` text,
	`delivered_on` text,
	`declined_on` text,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`from_function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "handoffs_state" CHECK("handoffs"."state" in ('requested', 'countered', 'agreed', 'delivered', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `handoffs_boundary` ON `handoffs` (`from_function_id`,`to_function_id`);--> statement-breakpoint
CREATE INDEX `handoffs_initiative` ON `handoffs` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `operational_peaks` (
	`id` text PRIMARY KEY NOT NULL,
	`function_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "operational_peaks_order" CHECK("operational_peaks"."ends_on" >= "operational_peaks"."starts_on")
);
--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text,
	`milestone_id` text,
	`said` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "imported_rows_of_one" CHECK(("imported_rows"."milestone_id" is null) <> ("imported_rows"."initiative_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_initiativeId_unique` ON `imported_rows` (`initiative_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_milestoneId_unique` ON `imported_rows` (`milestone_id`);--> statement-breakpoint
CREATE TABLE `allowed_names` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allowed_names_name_unique` ON `allowed_names` (`name`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`command_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `changes_command` ON `changes` (`command_id`);--> statement-breakpoint
CREATE INDEX `changes_row` ON `changes` (`table_name`,`row_id`);--> statement-breakpoint
CREATE TABLE `commands` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`sentence` text NOT NULL,
	`actor` text NOT NULL,
	`device` text NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text,
	`is_undoable` integer NOT NULL,
	`is_undone` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commands_id_unique` ON `commands` (`id`);--> statement-breakpoint
CREATE TABLE `file_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`commit_counter` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `functions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `functions_name` ON `functions` (`name`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`function_id` text,
	`is_ceo` integer NOT NULL,
	`is_leadership` integer NOT NULL,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `packet_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`packet_id` text NOT NULL,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`packet_id`) REFERENCES `packets`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `packets` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text,
	`session_kind` text NOT NULL,
	`session_on` text NOT NULL,
	`edition` text NOT NULL,
	`function_id` text,
	`as_of` text NOT NULL,
	`issued_at` text NOT NULL,
	`content` text NOT NULL,
	`content_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`file_bytes` integer NOT NULL,
	`pages` integer NOT NULL,
	`replaces_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "packets_edition" CHECK("packets"."edition" in ('leadership', 'ceo')),
	CONSTRAINT "packets_session_kind" CHECK("packets"."session_kind" in ('weekly-check-in', 'monthly-review', 'ceo-session', 'annual-planning', 'ad-hoc'))
);
--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`monogram` text NOT NULL,
	`color` text NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`fiscal_year_start` integer NOT NULL,
	`review_after_days` integer DEFAULT 30 NOT NULL,
	`confidentiality` text NOT NULL,
	`paper` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `adjustments` (
	`id` text PRIMARY KEY NOT NULL,
	`on_date` text NOT NULL,
	`milli_days` integer NOT NULL,
	`reason` text NOT NULL,
	`worked_on` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`milli_days_per_period` integer NOT NULL,
	`period_length` text NOT NULL,
	`rollover` text NOT NULL,
	`rollover_cap_milli_days` integer,
	`expire_after_periods` integer,
	`overage` text NOT NULL,
	`overage_rate_minor` integer,
	`increment_milli_days` integer NOT NULL,
	`fee_minor` integer,
	`minutes_per_day` integer NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "agreements_period_length" CHECK("agreements"."period_length" in ('month', 'quarter')),
	CONSTRAINT "agreements_rollover" CHECK("agreements"."rollover" in ('none', 'all', 'up_to')),
	CONSTRAINT "agreements_overage" CHECK("agreements"."overage" in ('carry', 'bill', 'refuse')),
	CONSTRAINT "agreements_order" CHECK("agreements"."ends_on" is null or "agreements"."ends_on" >= "agreements"."starts_on"),
	CONSTRAINT "agreements_cap" CHECK(("agreements"."rollover" = 'up_to') = ("agreements"."rollover_cap_milli_days" is not null)),
	CONSTRAINT "agreements_rate" CHECK(("agreements"."overage" = 'bill') = ("agreements"."overage_rate_minor" is not null)),
	CONSTRAINT "agreements_positive" CHECK("agreements"."milli_days_per_period" >= 0 and "agreements"."increment_milli_days" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_startsOn_unique` ON `agreements` (`starts_on`);--> statement-breakpoint
CREATE TABLE `client_days` (
	`id` text PRIMARY KEY NOT NULL,
	`on_date` text NOT NULL,
	`kind` text NOT NULL,
	`milli_days` integer NOT NULL,
	`note` text NOT NULL,
	`override_reason` text,
	`created_at` text NOT NULL,
	CONSTRAINT "client_days_kind" CHECK("client_days"."kind" in ('planned', 'worked')),
	CONSTRAINT "client_days_positive" CHECK("client_days"."milli_days" > 0)
);
--> statement-breakpoint
CREATE INDEX `client_days_date` ON `client_days` (`on_date`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "pauses_order" CHECK("pauses"."ends_on" >= "pauses"."starts_on")
);
--> statement-breakpoint
CREATE TABLE `period_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`closing_milli_days` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `period_closings_period_unique` ON `period_closings` (`period`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`rrule` text NOT NULL,
	`starts_on` text NOT NULL,
	`with_ceo` integer NOT NULL,
	`with_leadership` integer NOT NULL,
	`function_id` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "series_kind" CHECK("series"."kind" in ('weekly-check-in', 'monthly-review', 'ceo-session', 'annual-planning', 'ad-hoc'))
);
--> statement-breakpoint
CREATE TABLE `series_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`rule_on` text NOT NULL,
	`moved_to` text,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_exceptions_once` ON `series_exceptions` (`series_id`,`rule_on`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text,
	`title` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`done_on` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`position` integer NOT NULL,
	`is_done` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`carried_from_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`carried_from_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `agenda_items_session` ON `agenda_items` (`session_id`);--> statement-breakpoint
CREATE TABLE `session_people` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_people_once` ON `session_people` (`session_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`ask` text NOT NULL,
	`notes` text NOT NULL,
	`private_notes` text NOT NULL,
	`with_ceo` integer NOT NULL,
	`with_leadership` integer NOT NULL,
	`series_id` text,
	`rule_on` text,
	`held_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "sessions_kind" CHECK("sessions"."kind" in ('weekly-check-in', 'monthly-review', 'ceo-session', 'annual-planning', 'ad-hoc'))
);
--> statement-breakpoint
CREATE INDEX `sessions_date` ON `sessions` (`on_date`);--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` text PRIMARY KEY NOT NULL,
	`external_id` text,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`objective_id` text,
	`owner_id` text,
	`function_id` text,
	`status` text NOT NULL,
	`last_update_on` text,
	`last_update_note` text NOT NULL,
	`starts_on` text,
	`target_on` text,
	`original_target_on` text,
	`closed_on` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "initiatives_status" CHECK("initiatives"."status" in ('not_started', 'on_track', 'at_risk', 'off_track', 'on_hold', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `initiatives_objective` ON `initiatives` (`objective_id`);--> statement-breakpoint
CREATE TABLE `objectives` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`carried_from_id` text,
	`cycle_id` text,
	`owner_id` text,
	`function_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`carried_from_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`cycle_id`) REFERENCES `planning_cycles`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `planning_cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planning_cycles_name_unique` ON `planning_cycles` (`name`);--> statement-breakpoint
CREATE TABLE `status_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`status` text NOT NULL,
	`note` text NOT NULL,
	`updated_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "status_updates_status" CHECK("status_updates"."status" in ('not_started', 'on_track', 'at_risk', 'off_track', 'on_hold', 'done', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `status_updates_initiative` ON `status_updates` (`initiative_id`,`updated_on`);--> statement-breakpoint
CREATE TABLE `translations` (
	`id` text PRIMARY KEY NOT NULL,
	`objective_id` text,
	`initiative_id` text,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`owner_id` text,
	`function_id` text,
	`on_date` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "translations_kind" CHECK("translations"."kind" in ('operational_decision', 'resource_allocation', 'process_change')),
	CONSTRAINT "translations_state" CHECK("translations"."state" in ('planned', 'in_place', 'dropped')),
	CONSTRAINT "translations_of_one" CHECK(("translations"."objective_id" is null) <> ("translations"."initiative_id" is null))
);
--> statement-breakpoint
CREATE INDEX `translations_objective` ON `translations` (`objective_id`);--> statement-breakpoint
CREATE INDEX `translations_initiative` ON `translations` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL
);
