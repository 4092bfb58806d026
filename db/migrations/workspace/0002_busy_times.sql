CREATE TABLE `busy_calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_at` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `busy_calendars_name_unique` ON `busy_calendars` (`name`);--> statement-breakpoint
CREATE TABLE `busy_times` (
	`id` text PRIMARY KEY NOT NULL,
	`calendar_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	FOREIGN KEY (`calendar_id`) REFERENCES `busy_calendars`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `busy_times_by_date` ON `busy_times` (`starts_on`);--> statement-breakpoint
CREATE INDEX `busy_times_calendar` ON `busy_times` (`calendar_id`);--> statement-breakpoint
ALTER TABLE `client_index_entries` ADD `start_time` text;--> statement-breakpoint
ALTER TABLE `client_index_entries` ADD `minutes` integer;--> statement-breakpoint
UPDATE `client_index` SET `is_stale` = 1;
