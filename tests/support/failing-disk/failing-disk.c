/*
 * Loaded before libc: from the n-th write or sync on, files below a folder answer with an error of the disk; or while a
 * file says its number, then new files, names and folders too.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long done = 0;

static int is_below(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

/* The switch lies outside the folder, so that to read it is no call of that disk. */
static int is_switched_on(void) {
  const char *name = getenv("FAULT_SWITCH");
  FILE *file = name ? fopen(name, "r") : NULL;
  if (!file) return 0;
  int error = 0;
  if (fscanf(file, "%d", &error) != 1) error = 0;
  fclose(file);
  if (error) errno = error;
  return error != 0;
}

static int fails_at(const char *path) {
  if (!is_below(path)) return 0;
  if (is_switched_on()) return 1;
  const char *from = getenv("FAULT_FROM");
  const char *error = getenv("FAULT_ERRNO");
  if (!from || !error) return 0;
  if (__sync_add_and_fetch(&done, 1) < atol(from)) return 0;
  errno = atoi(error);
  return 1;
}

static int fails(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails_at(path);
}

#define WITH_FD(type, name, parameters, arguments)                                    \
  type name parameters {                                                              \
    static type(*real) parameters;                                                    \
    if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);                    \
    return fails(fd) ? -1 : real arguments;                                           \
  }

WITH_FD(ssize_t, write, (int fd, const void *from, size_t size), (fd, from, size))
WITH_FD(ssize_t, pwrite, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at))
WITH_FD(ssize_t, pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
WITH_FD(int, fsync, (int fd), (fd))
WITH_FD(int, fdatasync, (int fd), (fd))
WITH_FD(int, ftruncate, (int fd, off_t size), (fd, size))
WITH_FD(int, ftruncate64, (int fd, off64_t size), (fd, size))

static int is_writing(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT); }

#define OPEN(name)                                                                    \
  int name(const char *path, int flags, ...) {                                        \
    static int (*real)(const char *, int, ...);                                       \
    if (!real) real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name);       \
    va_list rest;                                                                     \
    va_start(rest, flags);                                                            \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;           \
    va_end(rest);                                                                     \
    if (is_writing(flags) && is_below(path) && is_switched_on()) return -1;           \
    return real(path, flags, mode);                                                   \
  }

#define WITH_PATH(name, parameters, path, arguments)                                  \
  int name parameters {                                                               \
    static int(*real) parameters;                                                     \
    if (!real) real = (int(*) parameters)dlsym(RTLD_NEXT, #name);                     \
    return is_below(path) && is_switched_on() ? -1 : real arguments;                  \
  }

OPEN(open)
OPEN(open64)
WITH_PATH(mkdir, (const char *path, mode_t mode), path, (path, mode))
WITH_PATH(unlink, (const char *path), path, (path))
WITH_PATH(rename, (const char *from, const char *to), to, (from, to))
