/* Loaded before libc: from the n-th write, sync or new name on, files below a folder answer with an error of the disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long done = 0;

static int fails_at(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  const char *from = getenv("FAULT_FROM");
  const char *error = getenv("FAULT_ERRNO");
  if (!folder || !from || !error || strncmp(path, folder, strlen(folder)) != 0) return 0;
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
