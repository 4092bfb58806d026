CREATE TABLE `client_index` (
	`client_id` text PRIMARY KEY NOT NULL,
	`commit_counter` integer NOT NULL,
	`last_command` text,
	`last_command_at` text,
	`is_stale` integer NOT NULL,
	`indexed_at` text NOT NULL,
	`name` text NOT NULL,
	`monogram` text NOT NULL,
	`color` text NOT NULL,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`open_initiatives` integer NOT NULL,
	`review_after_days` integer NOT NULL,
	`incomplete_initiatives` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `client_index_days` (
	`client_id` text NOT NULL,
	`on_date` text NOT NULL,
	`kind` text NOT NULL,
	`milli_days` integer NOT NULL,
	PRIMARY KEY(`client_id`, `on_date`, `kind`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "client_index_days_kind" CHECK("client_index_days"."kind" in ('planned', 'worked'))
);
--> statement-breakpoint
CREATE INDEX `client_index_days_by_date` ON `client_index_days` (`on_date`);--> statement-breakpoint
CREATE TABLE `client_index_entries` (
	`client_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_date` text,
	`title` text NOT NULL,
	PRIMARY KEY(`client_id`, `kind`, `entry_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_index_entries_by_date` ON `client_index_entries` (`kind`,`on_date`);--> statement-breakpoint
CREATE TABLE `client_index_periods` (
	`client_id` text NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`opening` integer NOT NULL,
	`granted` integer NOT NULL,
	`worked` integer NOT NULL,
	`adjusted` integer NOT NULL,
	`lapsed` integer NOT NULL,
	`billed_overage` integer NOT NULL,
	`overage_amount_minor` integer NOT NULL,
	`closing` integer NOT NULL,
	`planned` integer NOT NULL,
	`is_locked` integer NOT NULL,
	PRIMARY KEY(`client_id`, `period`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `client_index_periods_by_date` ON `client_index_periods` (`client_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`folder` text NOT NULL,
	`created_at` text NOT NULL,
	`archived_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clients_slug_unique` ON `clients` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `clients_folder_unique` ON `clients` (`folder`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
