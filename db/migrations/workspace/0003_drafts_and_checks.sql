CREATE TABLE `drafts` (
	`key` text PRIMARY KEY NOT NULL,
	`values` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `file_checks` (
	`client_id` text PRIMARY KEY NOT NULL,
	`checked_at` text NOT NULL,
	`is_sound` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade
);
