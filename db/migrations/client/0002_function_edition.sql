PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_packets` (
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
	`freeze_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`function_id`) REFERENCES `functions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "packets_edition" CHECK("__new_packets"."edition" in ('leadership', 'ceo', 'function')),
	CONSTRAINT "packets_session_kind" CHECK("__new_packets"."session_kind" in ('weekly-check-in', 'monthly-review', 'ceo-session', 'annual-planning', 'ad-hoc'))
);
--> statement-breakpoint
INSERT INTO `__new_packets`("id", "session_id", "session_kind", "session_on", "edition", "function_id", "as_of", "issued_at", "content", "content_sha256", "file_name", "file_sha256", "file_bytes", "pages", "replaces_id", "freeze_id") SELECT "id", "session_id", "session_kind", "session_on", "edition", "function_id", "as_of", "issued_at", "content", "content_sha256", "file_name", "file_sha256", "file_bytes", "pages", "replaces_id", "freeze_id" FROM `packets`;--> statement-breakpoint
DROP TABLE `packets`;--> statement-breakpoint
ALTER TABLE `__new_packets` RENAME TO `packets`;--> statement-breakpoint
PRAGMA foreign_keys=ON;