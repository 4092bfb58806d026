CREATE TABLE `day_purposes` (
	`id` text PRIMARY KEY NOT NULL,
	`day_id` text NOT NULL,
	`initiative_id` text,
	`decision_id` text,
	`session_id` text,
	`handoff_id` text,
	FOREIGN KEY (`day_id`) REFERENCES `client_days`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handoff_id`) REFERENCES `handoffs`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "day_purposes_of_one" CHECK(("day_purposes"."initiative_id" is not null) + ("day_purposes"."decision_id" is not null) + ("day_purposes"."session_id" is not null) + ("day_purposes"."handoff_id" is not null) = 1)
);
--> statement-breakpoint
CREATE INDEX `day_purposes_day` ON `day_purposes` (`day_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `day_purposes_initiative` ON `day_purposes` (`day_id`,`initiative_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `day_purposes_decision` ON `day_purposes` (`day_id`,`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `day_purposes_session` ON `day_purposes` (`day_id`,`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `day_purposes_handoff` ON `day_purposes` (`day_id`,`handoff_id`);--> statement-breakpoint
CREATE TABLE `day_plan_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`rule_on` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `day_plans`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_plan_exceptions_once` ON `day_plan_exceptions` (`plan_id`,`rule_on`);--> statement-breakpoint
CREATE TABLE `day_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`rrule` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`milli_days` integer NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `expenses` (
	`id` text PRIMARY KEY NOT NULL,
	`on_date` text NOT NULL,
	`description` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`is_billable` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `expenses_date` ON `expenses` (`on_date`);--> statement-breakpoint
CREATE TABLE `statement_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`issued_at` text NOT NULL,
	`content` text NOT NULL,
	`content_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`file_bytes` integer NOT NULL,
	`pages` integer NOT NULL,
	`replaces_id` text
);
--> statement-breakpoint
CREATE INDEX `statements_period` ON `statements` (`period`);--> statement-breakpoint
ALTER TABLE `packets` ADD `freeze_id` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `tax_milli_percent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `adjustments` ADD `import_key` text;--> statement-breakpoint
ALTER TABLE `agreements` ADD `notice_days` integer;--> statement-breakpoint
ALTER TABLE `client_days` ADD `plan_id` text REFERENCES `day_plans`(`id`) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `client_days` ADD `rule_on` text;--> statement-breakpoint
ALTER TABLE `client_days` ADD `import_key` text;--> statement-breakpoint
ALTER TABLE `series` ADD `start_time` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `start_time` text;