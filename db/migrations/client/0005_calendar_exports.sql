CREATE TABLE `exported_events` (
	`uid` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`title` text NOT NULL,
	`on_date` text NOT NULL,
	`changed_at` text NOT NULL,
	`is_cancelled` integer NOT NULL
);
