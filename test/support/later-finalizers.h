/*
 * better-sqlite3 for the Electron of the tests, which carries Node 20. The binding needs what Node-API calls version 10, and
 * has that there only as "experimental", where an object's finalizer runs in the middle of the garbage collection and the
 * program is ended if it touches another object, as better-sqlite3's do. So each finalizer is put off until just afterwards,
 * which is when every released version of Node-API runs it. Read before the binding's own source (g++ -include).
 */
#pragma once
#include <node_api.h>

namespace later {

struct Finalizer {
  napi_finalize run;
  void* data;
  void* hint;
};

inline void run(napi_env env, void* data, void*) {
  Finalizer* put_off = static_cast<Finalizer*>(data);
  put_off->run(env, put_off->data, put_off->hint);
  delete put_off;
}

inline void put_off(napi_env env, void*, void* finalizer) {
  node_api_post_finalizer(env, run, finalizer, nullptr);
}

inline napi_status wrap(napi_env env, napi_value object, void* data, napi_finalize finalizer, void* hint, napi_ref* result) {
  return napi_wrap(env, object, data, put_off, new Finalizer{finalizer, data, hint}, result);
}

inline napi_status add(napi_env env, napi_value object, void* data, napi_finalize finalizer, void* hint, napi_ref* result) {
  return napi_add_finalizer(env, object, data, put_off, new Finalizer{finalizer, data, hint}, result);
}

inline napi_status buffer(napi_env env, size_t length, void* data, napi_finalize finalizer, void* hint, napi_value* result) {
  return napi_create_external_buffer(env, length, data, put_off, new Finalizer{finalizer, data, hint}, result);
}

}  // namespace later

#define napi_wrap later::wrap
#define napi_add_finalizer later::add
#define napi_create_external_buffer later::buffer
